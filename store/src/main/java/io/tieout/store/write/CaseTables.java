package io.tieout.store.write;

import static io.tieout.store.write.Column.number;
import static io.tieout.store.write.Column.plain;
import static io.tieout.store.write.Column.text;

import io.tieout.core.cases.CaseEvent;
import java.util.List;

/** The tables of casework. Every event says how the case stands since, so one stream fills both. */
final class CaseTables {

    static final Table<CaseEvent> CASE =
            Table.replaceIf(
                    "case_item",
                    "id",
                    List.of(
                            text("id", CaseEvent::caseId),
                            text("company_id", CaseEvent::companyId),
                            number("born_at_millis", CaseEvent::bornAtMillis),
                            number("sequence", CaseEvent::sequence),
                            plain("open", e -> e.standing().open()),
                            text("desk", e -> e.standing().desk()),
                            text("assignee", e -> orNull(e.standing().assignee())),
                            text("lease_holder", e -> orNull(e.standing().leaseHolder())),
                            number("lease_until_millis", e -> e.standing().leaseUntilMillis()),
                            number("due_at_millis", e -> e.standing().dueAtMillis()),
                            text("proposed_by", e -> orNull(e.standing().proposedBy())),
                            text("approved_by", e -> orNull(e.standing().approvedBy()))),
                    "(old.born_at_millis, old.sequence)"
                            + " <= (excluded.born_at_millis, excluded.sequence)");

    static final Table<CaseEvent> EVENT =
            Table.insertOnly(
                    "case_event",
                    "id",
                    List.of(
                            text("id", CaseEvent::id),
                            text("case_id", CaseEvent::caseId),
                            number("born_at_millis", CaseEvent::bornAtMillis),
                            number("sequence", CaseEvent::sequence),
                            plain("kind", CaseEvent::kind),
                            number("at_millis", CaseEvent::atMillis),
                            text("done_by", e -> orNull(e.by())),
                            text("note", CaseEvent::text),
                            text("command_id", e -> orNull(e.commandId())),
                            text("assignee", e -> orNull(e.standing().assignee())),
                            text("desk", e -> e.standing().desk())));

    private CaseTables() {}

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

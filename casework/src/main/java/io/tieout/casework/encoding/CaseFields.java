package io.tieout.casework.encoding;

import io.tieout.core.cases.Case;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.cases.CaseSubject;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.results.Severity;
import java.io.IOException;
import java.time.Instant;

/** The fields of core's records, each written and read side by side. */
final class CaseFields {

    private static final Severity[] SEVERITIES = Severity.values();
    private static final CaseAction[] ACTIONS = CaseAction.values();
    private static final CaseEventKind[] KINDS = CaseEventKind.values();

    private CaseFields() {}

    static void write(CaseSubject it, FieldWriter out) throws IOException {
        out.text(it.id());
        out.text(it.companyId());
        out.text(it.queue());
        out.small(it.severity().ordinal());
        out.large(it.openedAtMillis());
        out.flag(it.open());
    }

    static CaseSubject subject(FieldReader in) throws IOException {
        return new CaseSubject(
                in.text(), in.text(), in.text(), SEVERITIES[in.small()], in.large(), in.flag());
    }

    static void write(CaseCommand it, FieldWriter out) throws IOException {
        out.text(it.id());
        out.small(it.action().ordinal());
        out.text(it.caseId());
        out.text(it.companyId());
        out.text(it.by());
        out.large(it.sentAt().toEpochMilli());
        out.text(it.assignee());
        out.flag(it.leaseUntil() != null);
        if (it.leaseUntil() != null) {
            out.large(it.leaseUntil().toEpochMilli());
        }
        out.text(it.text());
    }

    static CaseCommand command(FieldReader in) throws IOException {
        return new CaseCommand(
                in.text(),
                ACTIONS[in.small()],
                in.text(),
                in.text(),
                in.text(),
                Instant.ofEpochMilli(in.large()),
                in.text(),
                in.flag() ? Instant.ofEpochMilli(in.large()) : null,
                in.text());
    }

    static void write(CaseStanding it, FieldWriter out) throws IOException {
        out.flag(it.open());
        out.text(it.desk());
        out.text(it.assignee());
        out.text(it.assigneeDesk());
        out.text(it.leaseHolder());
        out.large(it.leaseUntilMillis());
        out.large(it.dueAtMillis());
        out.text(it.proposedBy());
        out.text(it.approvedBy());
    }

    static CaseStanding standing(FieldReader in) throws IOException {
        return new CaseStanding(
                in.flag(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.large(),
                in.large(),
                in.text(),
                in.text());
    }

    static void write(Case it, FieldWriter out) throws IOException {
        write(it.subject(), out);
        write(it.standing(), out);
        out.large(it.bornAtMillis());
        out.large(it.sequence());
        out.large(it.leaseSequence());
        out.large(it.dueSequence());
        out.texts(it.commandIds());
    }

    static Case kept(FieldReader in) throws IOException {
        return new Case(
                subject(in),
                standing(in),
                in.large(),
                in.large(),
                in.large(),
                in.large(),
                in.texts());
    }

    static void write(CaseEvent it, FieldWriter out) throws IOException {
        out.text(it.caseId());
        out.text(it.companyId());
        out.large(it.bornAtMillis());
        out.large(it.sequence());
        out.small(it.kind().ordinal());
        out.large(it.atMillis());
        out.text(it.by());
        out.text(it.text());
        out.text(it.commandId());
        write(it.standing(), out);
    }

    static CaseEvent event(FieldReader in) throws IOException {
        return new CaseEvent(
                in.text(),
                in.text(),
                in.large(),
                in.large(),
                KINDS[in.small()],
                in.large(),
                in.text(),
                in.text(),
                in.text(),
                standing(in));
    }
}

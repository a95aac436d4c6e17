package io.tieout.store.write;

import static io.tieout.store.write.Column.json;
import static io.tieout.store.write.Column.number;
import static io.tieout.store.write.Column.plain;
import static io.tieout.store.write.Column.text;

import io.tieout.core.statements.StatementReconciliation;
import io.tieout.store.encoding.StoredReconciliation;
import java.util.List;

/** The table of vendors' and customers' statements. */
final class StatementTables {

    static final Table<StatementReconciliation> RECONCILIATION =
            Table.replaceIf(
                    "statement_reconciliation",
                    "id",
                    List.of(
                            text("id", StatementReconciliation::id),
                            text("statement_id", StatementReconciliation::statementId),
                            text("company_id", StatementReconciliation::companyId),
                            text("side", it -> it.side().wireName()),
                            text("party_id", StatementReconciliation::partyId),
                            plain("statement_date", StatementReconciliation::statementDate),
                            text("form", it -> it.form().wireName()),
                            text("superseded_by", StatementReconciliation::supersededBy),
                            text("currency", it -> it.theirBalance().currency()),
                            number("their_balance_minor", it -> it.theirBalance().minorUnits()),
                            number("our_balance_minor", it -> it.ourBalance().minorUnits()),
                            number("unexplained_minor", it -> it.unexplained().minorUnits()),
                            text("status", it -> it.status().wireName()),
                            json("causes", it -> StoredReconciliation.ofCauses(it.causes())),
                            json("line_list", it -> StoredReconciliation.ofLines(it.lines())),
                            json("missing", it -> StoredReconciliation.ofMissing(it.missing()))),
                    "true");

    private StatementTables() {}
}

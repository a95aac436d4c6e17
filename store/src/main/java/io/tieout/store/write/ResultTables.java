package io.tieout.store.write;

import static io.tieout.store.write.Column.json;
import static io.tieout.store.write.Column.number;
import static io.tieout.store.write.Column.plain;
import static io.tieout.store.write.Column.text;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.store.IntakeFile;
import io.tieout.store.encoding.StoredJson;
import java.util.List;

/** The tables of what the engine found out, of files and of what was rejected. */
final class ResultTables {

    /** An item on one side of a match. */
    record MatchItem(String matchId, char side, String itemId) {}

    /** An item that an exception is about. */
    record Subject(String exceptionId, String itemId) {}

    static final Table<Match> MATCH =
            Table.replaceIf(
                    "match",
                    "id",
                    List.of(
                            text("id", Match::id),
                            text("kind", m -> m.kind().wireName()),
                            text("rule", Match::rule),
                            number("rule_version", Match::ruleVersion),
                            text("status", m -> m.status().wireName()),
                            number("status_rank", m -> Versions.rank(m.status())),
                            text("account_id", Match::accountId),
                            plain("confidence", Match::confidence),
                            json("left_ids", m -> StoredJson.ofStrings(m.left())),
                            json("right_ids", m -> StoredJson.ofStrings(m.right())),
                            json("allocations", m -> StoredJson.ofAllocations(m.allocations())),
                            number("difference_minor", m -> m.difference().minorUnits()),
                            text("currency", m -> m.difference().currency()),
                            text("difference_reason", Match::differenceReason),
                            json("evidence", m -> StoredJson.ofEvidence(m.evidence())),
                            text("decided_by", Match::decidedBy),
                            number("final_at_millis", Match::finalAtMillis)),
                    "(old.final_at_millis, old.status_rank)"
                            + " <= (excluded.final_at_millis, excluded.status_rank)");

    static final Table<MatchItem> MATCH_ITEM =
            Table.insertOnly(
                    "match_item",
                    "item_id, match_id, side",
                    List.of(
                            text("match_id", MatchItem::matchId),
                            plain("side", MatchItem::side),
                            text("item_id", MatchItem::itemId)));

    static final Table<ExceptionItem> EXCEPTION =
            Table.replaceIf(
                    "exception_item",
                    "id",
                    List.of(
                            text("id", ExceptionItem::id),
                            text("queue", ExceptionItem::queue),
                            plain("reason", ExceptionItem::reason),
                            plain("severity", ExceptionItem::severity),
                            text("account_id", ExceptionItem::accountId),
                            json("subjects", e -> StoredJson.ofStrings(e.subjects())),
                            plain(
                                    "amount_minor",
                                    e -> e.amount() == null ? null : e.amount().minorUnits()),
                            text(
                                    "currency",
                                    e -> e.amount() == null ? null : e.amount().currency()),
                            number("opened_at_millis", ExceptionItem::openedAtMillis),
                            plain("status", ExceptionItem::status),
                            number("status_rank", e -> Versions.rank(e.status())),
                            text("explanation", ExceptionItem::explanation),
                            json("suggestions", e -> StoredJson.ofSuggestions(e.suggestions())),
                            json("evidence", e -> StoredJson.ofEvidence(e.evidence()))),
                    "(old.opened_at_millis, old.status_rank)"
                            + " <= (excluded.opened_at_millis, excluded.status_rank)");

    static final Table<Subject> EXCEPTION_SUBJECT =
            Table.insertOnly(
                    "exception_subject",
                    "item_id, exception_id",
                    List.of(
                            text("exception_id", Subject::exceptionId),
                            text("item_id", Subject::itemId)));

    static final Table<ReconciliationStatement> STATEMENT =
            Table.replaceIf(
                    "reconciliation_statement",
                    "account_id, currency, as_of_date",
                    List.of(
                            text("account_id", ReconciliationStatement::accountId),
                            text("currency", s -> s.balancePerBank().currency()),
                            plain("as_of_date", ReconciliationStatement::asOfDate),
                            number("balance_per_bank_minor", s -> s.balancePerBank().minorUnits()),
                            number(
                                    "deposits_in_transit_minor",
                                    s -> s.depositsInTransit().minorUnits()),
                            number(
                                    "outstanding_payments_minor",
                                    s -> s.outstandingPayments().minorUnits()),
                            number("bank_only_minor", s -> s.bankOnly().minorUnits()),
                            number(
                                    "match_differences_minor",
                                    s -> s.matchDifferences().minorUnits()),
                            number("adjusted_balance_minor", s -> s.adjustedBalance().minorUnits()),
                            number(
                                    "balance_per_ledger_minor",
                                    s -> s.balancePerLedger().minorUnits()),
                            number("unexplained_minor", s -> s.unexplained().minorUnits()),
                            json("open_bank_ids", s -> StoredJson.ofStrings(s.openBankIds())),
                            json("open_ledger_ids", s -> StoredJson.ofStrings(s.openLedgerIds()))),
                    "true");

    static final Table<IntakeFile> INTAKE_FILE =
            Table.replaceIf(
                    "intake_file",
                    "sha256",
                    List.of(
                            text("sha256", IntakeFile::sha256),
                            text("name", IntakeFile::name),
                            plain("state", IntakeFile::state),
                            number("state_rank", f -> Versions.rank(f.state())),
                            number("read_count", IntakeFile::readCount),
                            number("accepted_count", IntakeFile::acceptedCount),
                            number("rejected_count", IntakeFile::rejectedCount),
                            text("message", IntakeFile::message),
                            number("changed_at_millis", IntakeFile::changedAtMillis)),
                    "(old.changed_at_millis, old.state_rank)"
                            + " <= (excluded.changed_at_millis, excluded.state_rank)");

    private ResultTables() {}
}

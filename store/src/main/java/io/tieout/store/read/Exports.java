package io.tieout.store.read;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.Reason;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;

/**
 * Whole tables, a row at a time, by id. The connection must be within a transaction, else all of it
 * is read at once; what is written meanwhile is not seen.
 */
public final class Exports {

    private static final int FETCH_ROWS = 1_000;

    private Exports() {}

    /**
     * Which rows; null for all.
     *
     * @param accounts those that may be seen
     * @param companies the same for what is of a company
     * @param status for exceptions {@code OPEN} or {@code CLOSED}, for matches as in files
     * @param from the first day: booking, posting, issue, opening or decision
     * @param to the last day
     * @param asOfMillis what was known then, as it stood then; null for now
     */
    public record Filter(
            Collection<String> accounts,
            Collection<String> companies,
            String queue,
            Reason reason,
            String status,
            LocalDate from,
            LocalDate to,
            Long asOfMillis) {}

    /** Takes a row. */
    @FunctionalInterface
    public interface Sink<T> {
        void take(T row) throws SQLException, IOException;
    }

    /**
     * A table and how its rows are told apart and read.
     *
     * @param known the column that says since when a row is known; null where it has former rows
     */
    public record Source<T>(
            String table,
            String scope,
            String day,
            boolean millis,
            String known,
            Reader<T> reader) {
        /** Makes a value of a row. */
        @FunctionalInterface
        public interface Reader<T> {
            T read(ResultSet row) throws SQLException;
        }
    }

    public static final Source<ExceptionItem> EXCEPTIONS =
            new Source<>(
                    "exception_item",
                    "account_id",
                    "opened_at_millis",
                    true,
                    null,
                    Results::exception);
    public static final Source<Match> MATCHES =
            new Source<>("match", "account_id", "final_at_millis", true, null, Results::match);
    public static final Source<DecisionEvent> DECISIONS =
            new Source<>(
                    "decision",
                    "account_id",
                    "decided_at_millis",
                    true,
                    "known_at_millis",
                    Documents::decision);
    public static final Source<Observed> BANK_TRANSACTIONS =
            new Source<>(
                    "bank_transaction",
                    "account_id",
                    "booking_date",
                    false,
                    "observed_at_millis",
                    row -> Documents.observed(row, Documents.bankTransaction(row)));
    public static final Source<Observed> LEDGER_ENTRIES =
            new Source<>(
                    "ledger_entry",
                    "account_id",
                    "posting_date",
                    false,
                    "observed_at_millis",
                    row -> Documents.observed(row, Documents.ledgerEntry(row)));
    public static final Source<Observed> RECEIVABLES =
            new Source<>(
                    "receivable",
                    "company_id",
                    "issue_date",
                    false,
                    "observed_at_millis",
                    row -> Documents.observed(row, ReceivablesRows.receivable(row)));

    /** Gives all rows of a source to the sink, in memory one fetch at a time. */
    public static <T> void stream(
            Connection connection, Source<T> source, Filter filter, Sink<T> sink)
            throws SQLException, IOException {
        Where where = where(source, filter);
        String sql =
                "select * from "
                        + History.table(source.table(), filter.asOfMillis())
                        + where.sql()
                        + " order by id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Query.set(connection, statement, where.parameters());
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.take(source.reader().read(rows));
                }
            }
        }
    }

    private static Where where(Source<?> source, Filter filter) {
        Where where = new Where();
        boolean ofCompany = source.scope().equals("company_id");
        Collection<String> scope = ofCompany ? filter.companies() : filter.accounts();
        if (scope != null) {
            String name = ofCompany ? "coalesce(company_id, 'default')" : source.scope();
            where.add(name + " = any(?)", scope);
        }
        if (filter.queue() != null) {
            where.add("queue = ?", filter.queue());
        }
        if (filter.reason() != null) {
            where.add("reason = ?", filter.reason().name());
        }
        if (filter.status() != null) {
            where.add("status = ?", filter.status());
        }
        if (filter.from() != null) {
            where.add(source.day() + " >= ?", dayOf(source, filter.from()));
        }
        if (filter.to() != null) {
            where.add(source.day() + " < ?", dayOf(source, filter.to().plusDays(1)));
        }
        if (filter.asOfMillis() != null && source.known() != null) {
            where.add(source.known() + " <= ?", filter.asOfMillis());
        }
        return where;
    }

    private static Object dayOf(Source<?> source, LocalDate day) {
        return source.millis()
                ? (Object) day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
                : day;
    }
}

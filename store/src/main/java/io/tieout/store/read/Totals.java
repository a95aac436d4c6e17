package io.tieout.store.read;

import io.tieout.core.documents.Streams;
import io.tieout.core.money.Money;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much there is of everything, counted exactly. Costs a scan of an index for each table: fit
 * for a refresh every second or so up to some millions of rows.
 *
 * @param eventsByStream every stream, 0 if it is empty
 * @param matchesByStatus every status, 0 if there is none
 * @param openExceptions by reason and currency
 */
public record Totals(
        Map<String, Long> eventsByStream,
        Map<MatchStatus, Long> matchesByStatus,
        List<OpenExceptions> openExceptions,
        long journals,
        long deadLetters) {

    /**
     * @param amount sum of what is at stake, each without its sign; null for exceptions without one
     */
    public record OpenExceptions(Reason reason, long count, Money amount) {}

    /** An event stream's table. */
    private static final Map<String, String> TABLES =
            Map.of(
                    Streams.BANK_TRANSACTIONS, "bank_transaction",
                    Streams.BANK_STATEMENTS, "bank_statement",
                    Streams.LEDGER_ENTRIES, "ledger_entry",
                    Streams.DECISIONS, "decision",
                    Streams.RECEIVABLES, "receivable",
                    Streams.REMITTANCES, "remittance");

    private static final String OPEN_EXCEPTIONS =
            """
            select reason, currency, count(*), sum(abs(amount_minor::numeric))
              from exception_item where status = 'OPEN'
             group by reason, currency order by reason, currency
            """;

    public Totals {
        eventsByStream = Map.copyOf(eventsByStream);
        matchesByStatus = Map.copyOf(matchesByStatus);
        openExceptions = List.copyOf(openExceptions);
    }

    public static Totals read(Connection connection) throws SQLException {
        return new Totals(
                events(connection),
                matches(connection),
                Query.list(
                        connection,
                        OPEN_EXCEPTIONS,
                        row ->
                                new OpenExceptions(
                                        Reason.valueOf(row.getString(1)),
                                        row.getLong(3),
                                        row.getString(2) == null
                                                ? null
                                                : new Money(
                                                        row.getBigDecimal(4).longValueExact(),
                                                        row.getString(2)))),
                count(connection, "journal"),
                count(connection, "dead_letter"));
    }

    /** Documents of every stream, 0 if it is empty. */
    public static Map<String, Long> events(Connection connection) throws SQLException {
        Map<String, Long> events = new TreeMap<>();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            events.put(table.getKey(), count(connection, table.getValue()));
        }
        return events;
    }

    private static Map<MatchStatus, Long> matches(Connection connection) throws SQLException {
        Map<MatchStatus, Long> counts = new EnumMap<>(MatchStatus.class);
        for (MatchStatus status : MatchStatus.values()) {
            counts.put(status, 0L);
        }
        Query.list(
                connection,
                "select status, count(*) from match group by status",
                row -> counts.put(Results.status(row.getString(1)), row.getLong(2)));
        return counts;
    }

    private static long count(Connection connection, String table) throws SQLException {
        return Query.list(connection, "select count(*) from " + table, row -> row.getLong(1))
                .get(0);
    }
}

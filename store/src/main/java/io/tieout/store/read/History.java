package io.tieout.store.read;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How the read model stood at an instant of the past: what transactions had written that began by
 * then. Matches count from when they were no longer provisional.
 */
public final class History {

    private static final String MATCH =
            """
            id, kind, rule, rule_version, status, account_id, confidence, left_ids, right_ids,
            allocations, difference_minor, currency, difference_reason, evidence, decided_by,
            final_at_millis""";

    private static final String EXCEPTION =
            """
            id, queue, reason, severity, account_id, subjects, amount_minor, currency,
            opened_at_millis, status, explanation, suggestions, evidence, amount_rank,
            severity_rank, changed_xid""";

    private History() {}

    /**
     * Of which instants the read model can tell.
     *
     * @param fromMillis since when it is kept
     * @param toMillis now, by the database's clock
     */
    public record Span(long fromMillis, long toMillis) {}

    public static Span span(Connection connection) throws SQLException {
        return Query.list(
                        connection,
                        """
                        select max(at_millis), (extract(epoch from clock_timestamp()) * 1000)::bigint
                          from history_begin
                        """,
                        row -> new Span(row.getLong(1), row.getLong(2)))
                .get(0);
    }

    /**
     * What stands behind {@code from} in place of a table.
     *
     * @param asOfMillis null for the table as it stands now
     */
    static String table(String name, Long asOfMillis) {
        if (asOfMillis == null) {
            return name;
        }
        return switch (name) {
            case "match" -> versions("match", "match_former", MATCH, asOfMillis);
            case "exception_item" ->
                    versions("exception_item", "exception_former", EXCEPTION, asOfMillis);
            default -> name;
        };
    }

    private static String versions(String now, String former, String columns, long asOfMillis) {
        String settled = now.equals("match") ? " and status <> 'provisional'" : "";
        return """
                (select %2$s from %1$s where known_at_millis <= %4$d%5$s
                 union all
                 select %2$s from %3$s
                  where known_at_millis <= %4$d and known_until_millis > %4$d) as %1$s"""
                .formatted(now, columns, former, asOfMillis, settled);
    }
}

package io.tieout.store.read;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Severity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Exceptions a page at a time. What is open is found by an index in any order, so that a page costs
 * the same wherever it is.
 */
public final class ExceptionPages {

    static final String VERSIONED = "select *, changed_xid::text::bigint as version";

    private ExceptionPages() {}

    public static Optional<StoredException> find(Connection connection, String id)
            throws SQLException {
        return Query.list(
                        connection,
                        VERSIONED + " from exception_item where id = ?",
                        ExceptionPages::row,
                        id)
                .stream()
                .findFirst();
    }

    /**
     * @param after the last row of the page before; null for the first page
     * @param limit most rows
     */
    public static List<StoredException> page(
            Connection connection, ExceptionFilter filter, PageKey after, int limit)
            throws SQLException {
        if (after != null && after.values().size() != filter.sort().columns().size()) {
            throw new IllegalArgumentException("the cursor belongs to another order");
        }
        return new ExceptionQuestion(connection, filter, after, limit).rows();
    }

    /** Where the page after this row begins. */
    public static PageKey keyOf(ExceptionItem item, ExceptionFilter.Sort sort) {
        List<Long> values =
                switch (sort) {
                    case OPENED -> List.of(item.openedAtMillis());
                    case AMOUNT -> List.of(amountRank(item));
                    case SEVERITY -> List.of(severityRank(item), item.openedAtMillis());
                };
        return new PageKey(values, item.id());
    }

    private static long amountRank(ExceptionItem item) {
        if (item.amount() == null) {
            return 0;
        }
        long minorUnits = item.amount().minorUnits();
        return minorUnits == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(minorUnits);
    }

    private static long severityRank(ExceptionItem item) {
        return item.severity() == null
                ? 0
                : Arrays.asList(Severity.values()).indexOf(item.severity()) + 1L;
    }

    static StoredException row(ResultSet row) throws SQLException {
        return new StoredException(Results.exception(row), row.getLong("version"));
    }
}

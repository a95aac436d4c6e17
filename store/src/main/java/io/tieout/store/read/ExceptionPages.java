package io.tieout.store.read;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Severity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Exceptions a page at a time. What is open is found by an index in any order, so that a page costs
 * the same wherever it is.
 */
public final class ExceptionPages {

    private static final String VERSIONED = "select *, changed_xid::text::bigint as version";

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
        Where where = new Where();
        restrict(connection, filter, where);
        List<String> columns = new ArrayList<>(filter.sort().columns());
        columns.add("id");
        if (after != null) {
            require(after, filter);
            where.add(behind(columns, filter.descending()), keyParameters(after));
        }
        String direction = filter.descending() ? " desc" : "";
        String order = columns.stream().map(c -> c + direction).collect(Collectors.joining(", "));
        return Query.list(
                connection,
                VERSIONED
                        + " from exception_item"
                        + where.sql()
                        + " order by "
                        + order
                        + " limit "
                        + limit,
                ExceptionPages::row,
                where.parameters());
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

    private static void require(PageKey after, ExceptionFilter filter) {
        if (after.values().size() != filter.sort().columns().size()) {
            throw new IllegalArgumentException("the cursor belongs to another order");
        }
    }

    private static String behind(List<String> columns, boolean descending) {
        String marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
        return "("
                + String.join(", ", columns)
                + ")"
                + (descending ? " < " : " > ")
                + "("
                + marks
                + ")";
    }

    private static Object[] keyParameters(PageKey after) {
        List<Object> parameters = new ArrayList<>(after.values());
        parameters.add(after.id());
        return parameters.toArray();
    }

    private static void restrict(Connection connection, ExceptionFilter filter, Where where)
            throws SQLException {
        switch (filter.status()) {
            case OPEN -> where.add("status = 'OPEN'");
            case CLOSED -> where.add("status = 'CLOSED'");
            case ALL -> where.add("true");
        }
        if (filter.queue() != null) {
            where.add("queue = ?", filter.queue());
        }
        if (filter.reason() != null) {
            where.add("reason = ?", filter.reason().name());
        }
        if (filter.accountId() != null) {
            where.add("account_id = ?", filter.accountId());
        }
        if (filter.accounts() != null) {
            where.add("account_id = any(?)", filter.accounts());
        }
        if (!filter.words().isEmpty()) {
            restrictToWords(connection, filter.words(), where);
        }
    }

    private static void restrictToWords(Connection connection, String words, Where where)
            throws SQLException {
        List<String> named =
                Query.list(
                        connection,
                        """
                        select id from exception_item where id = ?
                        union select exception_id from exception_subject where item_id = ?
                        """,
                        row -> row.getString(1),
                        words,
                        words);
        String terms = terms(words);
        if (!named.isEmpty()) {
            where.add("id = any(?)", named);
        } else if (terms.isEmpty()) {
            where.add("false");
        } else {
            where.add(
                    "to_tsvector('simple', coalesce(explanation, '')) @@ to_tsquery('simple', ?)",
                    terms);
        }
    }

    /** Each word may go on; what is neither letter nor digit parts words. */
    private static String terms(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    private static StoredException row(ResultSet row) throws SQLException {
        return new StoredException(Results.exception(row), row.getLong("version"));
    }
}

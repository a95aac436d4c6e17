package io.tieout.store.read;

import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Exceptions a page at a time, as they stood at an instant. Reads all that were known then. */
public final class FormerExceptions {

    private static final String ASSIGNED =
            """
            select distinct on (case_id) case_id, assignee from case_event
             where case_id = any(?) and at_millis <= ?
             order by case_id, born_at_millis desc, sequence desc
            """;

    private FormerExceptions() {}

    /**
     * @param filter without words, assignee and age, which are of now
     * @param after the last row of the page before; null for the first page
     */
    public static List<StoredException> page(
            Connection connection,
            ExceptionFilter filter,
            long asOfMillis,
            PageKey after,
            int limit)
            throws SQLException {
        if (!filter.words().isEmpty() || filter.assignee() != null || filter.opened() != null) {
            throw new IllegalArgumentException("words, assignee and age are not kept");
        }
        Where where = where(filter);
        String columns = String.join(", ", filter.sort().columns()) + ", id";
        String direction = filter.descending() ? " desc" : " asc";
        if (after != null) {
            Object[] values = new Object[after.values().size() + 1];
            after.values().toArray(values);
            values[values.length - 1] = after.id();
            where.add(
                    "(%s) %s (%s)"
                            .formatted(
                                    columns,
                                    filter.descending() ? "<" : ">",
                                    "?" + ", ?".repeat(values.length - 1)),
                    values);
        }
        return Query.list(
                connection,
                ExceptionPages.VERSIONED
                        + " from "
                        + History.table("exception_item", asOfMillis)
                        + where.sql()
                        + " order by "
                        + columns.replace(",", direction + ",")
                        + direction
                        + " limit "
                        + limit,
                ExceptionPages::row,
                where.parameters());
    }

    private static Where where(ExceptionFilter filter) {
        Where where = new Where();
        if (filter.queue() != null) {
            where.add("queue = ?", filter.queue());
        }
        if (filter.reason() != null) {
            where.add("reason = ?", filter.reason().name());
        }
        if (filter.status() != ExceptionFilter.Status.ALL) {
            where.add("status = ?", filter.status().name());
        }
        if (filter.accountId() != null) {
            where.add("account_id = ?", filter.accountId());
        }
        if (filter.accounts() != null) {
            where.add("account_id = any(?)", filter.accounts());
        }
        return where;
    }

    /** Who was responsible at an instant, by exception; whoever is missing, nobody was. */
    public static Map<String, String> assignees(
            Connection connection, Collection<String> ids, long asOfMillis) throws SQLException {
        Map<String, String> assignees = new HashMap<>();
        Query.list(
                        connection,
                        ASSIGNED,
                        row ->
                                new String[] {
                                    StoredText.decode(row.getString(1)),
                                    StoredText.decode(row.getString(2))
                                },
                        ids,
                        asOfMillis)
                .forEach(it -> assignees.put(it[0], it[1]));
        return assignees;
    }
}

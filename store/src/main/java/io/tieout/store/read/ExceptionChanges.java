package io.tieout.store.read;

import io.tieout.core.results.ExceptionStatus;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Which exceptions were written, or had something happen to their cases, told by the transaction
 * that wrote them. A look gives what has been committed by all transactions older than any that is
 * still running, so that nothing is missed however long a transaction takes; looks that follow each
 * other never overlap.
 *
 * @param until where the next look begins
 * @param complete false if there were more than were asked for; {@code until} is behind all of them
 */
public record ExceptionChanges(List<Change> changes, long until, boolean complete) {

    private static final String HORIZON =
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String BETWEEN =
            """
            select id, account_id, status, created_xid >= ?::text::xid8, changed_xid
              from exception_item
             where changed_xid >= ?::text::xid8 and changed_xid < ?::text::xid8
            union all
            select e.id, e.account_id, e.status, false, c.changed_xid
              from case_item c join exception_item e on e.id = c.id
             where c.changed_xid >= ?::text::xid8 and c.changed_xid < ?::text::xid8
               and c.sequence > 1
             order by 5 limit
            """;

    /**
     * An exception that was opened, changed or closed.
     *
     * @param isNew whether it was not there at the look before
     */
    public record Change(String id, String accountId, ExceptionStatus status, boolean isNew) {}

    public ExceptionChanges {
        changes = List.copyOf(changes);
    }

    /** Where to begin if nothing is known. */
    public static long now(Connection connection) throws SQLException {
        return Query.list(connection, HORIZON, row -> row.getLong(1)).get(0);
    }

    /**
     * @param since where the look before ended
     * @param limit most changes
     */
    public static ExceptionChanges since(Connection connection, long since, int limit)
            throws SQLException {
        long until = now(connection);
        if (until <= since) {
            return new ExceptionChanges(List.of(), since, true);
        }
        List<Change> changes =
                Query.list(
                        connection,
                        BETWEEN + (limit + 1),
                        row ->
                                new Change(
                                        StoredText.decode(row.getString(1)),
                                        StoredText.decode(row.getString(2)),
                                        ExceptionStatus.valueOf(row.getString(3)),
                                        row.getBoolean(4)),
                        Long.toString(since),
                        Long.toString(since),
                        Long.toString(until),
                        Long.toString(since),
                        Long.toString(until));
        return changes.size() > limit
                ? new ExceptionChanges(changes.subList(0, limit), until, false)
                : new ExceptionChanges(changes, until, true);
    }
}

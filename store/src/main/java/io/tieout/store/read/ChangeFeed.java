package io.tieout.store.read;

import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which exceptions, matches, journals and cases were written, in the order of the transactions that
 * wrote them. Gives only what all transactions older than any that still runs have written, so that
 * nothing ever appears before a place that was passed. A row that was written twice appears once,
 * at its latest place.
 */
public final class ChangeFeed {

    private ChangeFeed() {}

    /** What changes, in the order within a transaction. */
    public enum Kind {
        EXCEPTIONS("exception_item"),
        MATCHES("match"),
        JOURNALS("journal"),
        CASES("case_item");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    /**
     * A row that was written.
     *
     * @param isNew whether that was the first time; always true for journals
     */
    public record Change(Kind kind, String id, FeedPosition position, boolean isNew) {}

    /** Behind everything that has been committed. */
    public static FeedPosition now(Connection connection) throws SQLException {
        return new FeedPosition(ExceptionChanges.now(connection), 0, "");
    }

    /**
     * What follows a place, oldest first.
     *
     * @param limit most changes; fewer mean that there are no more
     */
    public static List<Change> after(
            Connection connection, FeedPosition place, Collection<Kind> kinds, int limit)
            throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String parts =
                kinds.stream()
                        .sorted()
                        .map(kind -> "(" + part(kind, place, limit, parameters) + ")")
                        .collect(Collectors.joining(" union all "));
        return Query.list(
                connection,
                "select kind, id, xid, is_new from ("
                        + parts
                        + ") changes order by xid, kind, id limit "
                        + limit,
                row -> {
                    Kind kind = Kind.values()[row.getInt(1)];
                    String id = StoredText.decode(row.getString(2));
                    return new Change(
                            kind,
                            id,
                            new FeedPosition(row.getLong(3), kind.ordinal(), id),
                            row.getBoolean(4));
                },
                parameters.toArray());
    }

    /** Each kind is read in order from its index. */
    private static String part(Kind kind, FeedPosition place, int limit, List<Object> parameters) {
        String behind;
        parameters.add(Long.toString(place.transaction()));
        if (kind.ordinal() == place.kind()) {
            behind = "(changed_xid, id) > (?::text::xid8, ?)";
            parameters.add(place.id());
        } else {
            behind =
                    "changed_xid "
                            + (kind.ordinal() < place.kind() ? ">" : ">=")
                            + " ?::text::xid8";
        }
        return "select "
                + kind.ordinal()
                + " as kind, id, changed_xid::text::bigint as xid, "
                + isNew(kind)
                + " as is_new from "
                + kind.table
                + " where "
                + behind
                + " and changed_xid < pg_snapshot_xmin(pg_current_snapshot())"
                + " order by changed_xid, id limit "
                + limit;
    }

    private static String isNew(Kind kind) {
        return switch (kind) {
            case EXCEPTIONS -> "created_xid = changed_xid";
            case CASES -> "sequence = 1";
            case MATCHES, JOURNALS -> "true";
        };
    }
}

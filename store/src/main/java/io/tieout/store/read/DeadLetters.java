package io.tieout.store.read;

import io.tieout.core.documents.DeadLetter;
import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Records that were refused, a page at a time. */
public final class DeadLetters {

    private static final String COLUMNS =
            "select id, entered, source, position, field, reason, raw from dead_letter";

    private DeadLetters() {}

    /**
     * A dead letter as it is stored.
     *
     * @param entered counts up in the order of arrival
     */
    public record Stored(String id, long entered, DeadLetter letter) {}

    /**
     * The newest first.
     *
     * @param beforeEntered the last one of the page before; {@link Long#MAX_VALUE} to begin
     */
    public static List<Stored> page(Connection connection, long beforeEntered, int limit)
            throws SQLException {
        return Query.list(
                connection,
                COLUMNS + " where entered < ? order by entered desc limit " + limit,
                DeadLetters::row,
                beforeEntered);
    }

    public static Optional<Stored> find(Connection connection, String id) throws SQLException {
        return Query.list(connection, COLUMNS + " where id = ?", DeadLetters::row, id).stream()
                .findFirst();
    }

    public static long count(Connection connection) throws SQLException {
        return Query.list(connection, "select count(*) from dead_letter", row -> row.getLong(1))
                .get(0);
    }

    private static Stored row(ResultSet row) throws SQLException {
        return new Stored(
                row.getString(1),
                row.getLong(2),
                new DeadLetter(
                        StoredText.decode(row.getString(3)),
                        StoredText.decode(row.getString(4)),
                        StoredText.decode(row.getString(5)),
                        StoredText.decode(row.getString(6)),
                        StoredText.decode(row.getString(7))));
    }
}

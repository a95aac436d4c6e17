package io.tieout.store.read;

import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGStatement;

/** Asks one question and reads all its rows. */
final class Query {

    private Query() {}

    /** One row as a value. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * The server plans each query for the values that it is given: which index serves a page
     * depends on them.
     *
     * @param parameters text, dates, whole numbers, or collections of text for {@code = any(?)}
     */
    static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            set(connection, statement, parameters);
            List<T> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(row.read(rows));
                }
            }
            return values;
        }
    }

    static void set(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            setOne(connection, statement, i + 1, parameters[i]);
        }
    }

    private static void setOne(
            Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof Collection<?> texts) {
            Object[] encoded =
                    texts.stream().map(text -> StoredText.encode(text.toString())).toArray();
            statement.setArray(index, connection.createArrayOf("text", encoded));
        } else if (value instanceof LocalDate date) {
            statement.setObject(index, date);
        } else if (value instanceof Long || value instanceof Integer) {
            statement.setLong(index, ((Number) value).longValue());
        } else {
            statement.setString(index, StoredText.encode(value.toString()));
        }
    }
}

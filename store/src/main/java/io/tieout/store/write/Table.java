package io.tieout.store.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A table that takes batches: rows are copied into a temporary table of the session and merged from
 * there in one statement, in the order of the key, so that two writers never wait for each other in
 * a circle.
 *
 * @param key the primary key's columns, separated by commas
 * @param onConflict what follows {@code on conflict} for a row whose key is there already
 */
record Table<T>(String name, String key, List<Column<T>> columns, String onConflict) {

    /** What is there stays. */
    static <T> Table<T> insertOnly(String name, String key, List<Column<T>> columns) {
        return new Table<>(name, key, columns, "do nothing");
    }

    /**
     * What is there gives way if {@code condition} holds; in it {@code old} and {@code excluded}
     * are the two rows. An equal row is left alone, so that a replay costs no writes.
     */
    static <T> Table<T> replaceIf(
            String name, String key, List<Column<T>> columns, String condition) {
        String onConflict =
                "("
                        + key
                        + ") do update set "
                        + join(columns, c -> c.name() + " = excluded." + c.name())
                        + " where ("
                        + join(columns, c -> "old." + c.name())
                        + ") is distinct from ("
                        + join(columns, c -> "excluded." + c.name())
                        + ") and "
                        + condition;
        return new Table<>(name, key, columns, onConflict);
    }

    /** Copies and merges; the connection must be within a transaction. */
    void write(Connection connection, Collection<T> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        copy(connection, rows);
        merge(connection);
        clear(connection);
    }

    /** Puts the rows into {@link #incoming()}. */
    void copy(Connection connection, Collection<T> rows) throws SQLException {
        String list = join(columns, Column::name);
        execute(
                connection,
                "create temporary table if not exists "
                        + incoming()
                        + " on commit delete rows as select "
                        + list
                        + " from "
                        + name
                        + " with no data");
        CopyIn target =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + incoming() + " (" + list + ") from stdin");
        try {
            send(rows, new CopyText(target));
            target.endCopy();
        } finally {
            if (target.isActive()) {
                target.cancelCopy();
            }
        }
    }

    private void send(Collection<T> rows, CopyText out) throws SQLException {
        for (T row : rows) {
            for (Column<T> column : columns) {
                column.writer().accept(out, row);
            }
            out.endRow();
        }
        out.end();
    }

    /** Takes the incoming rows over, by the table's rule for rows that are there. */
    void merge(Connection connection) throws SQLException {
        String list = join(columns, Column::name);
        execute(
                connection,
                "insert into "
                        + name
                        + " as old ("
                        + list
                        + ") select "
                        + list
                        + " from "
                        + incoming()
                        + " order by "
                        + key
                        + " on conflict "
                        + onConflict);
    }

    /** Empties the incoming rows, for the next batch of the same transaction. */
    void clear(Connection connection) throws SQLException {
        execute(connection, "delete from " + incoming());
    }

    String incoming() {
        return "incoming_" + name;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> String join(
            List<Column<T>> columns, java.util.function.Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}

package io.tieout.benchmarks.console;

import io.tieout.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a read model with open exceptions, each with its document and some with their case, by
 * {@code COPY} while indexes and triggers are off; the same number gives the same rows.
 */
final class ManyExceptions {

    private static final int ROWS_OF_COPY = 100_000;
    private static final int PIECE_CHARS = 1 << 16;

    private final Connection connection;
    private final long count;

    private ManyExceptions(Connection connection, long count) {
        this.connection = connection;
        this.count = count;
    }

    /** Does nothing if the rows are there. */
    static void fill(Database database, long count) throws SQLException, IOException {
        try (Connection connection = database.connection()) {
            if (rows(connection) == count) {
                return;
            }
            // Building an index says nothing for longer than the pool's connections wait.
            connection.setNetworkTimeout(Runnable::run, 0);
            new ManyExceptions(connection, count).write();
        }
    }

    private static long rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from exception_item")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void write() throws SQLException, IOException {
        List<String> indexes = withoutIndexes();
        execute("set session_replication_role = replica");
        execute("set maintenance_work_mem = '512MB'");
        execute("set work_mem = '256MB'");
        copy(
                "bank_transaction (id, account_id, amount_minor, currency, booking_date,"
                        + " counterparty_name, reference_list, note, line, booking, returned,"
                        + " source, position, observed_at_millis)",
                ExceptionRow::document);
        copy(
                "exception_item (id, queue, reason, severity, account_id, subjects, amount_minor,"
                        + " currency, opened_at_millis, status, status_rank, explanation,"
                        + " suggestions, evidence)",
                ExceptionRow::exception);
        copy("exception_subject (exception_id, item_id)", ExceptionRow::subject);
        copy(
                "case_item (id, company_id, born_at_millis, sequence, open, desk, assignee,"
                        + " lease_until_millis, due_at_millis)",
                ExceptionRow::casework);
        execute("select rebuild_exception_reads()");
        for (String index : indexes) {
            execute(index);
        }
        execute("set session_replication_role = default");
        execute("vacuum analyze");
    }

    /** Drops the indexes that are no keys and says how to make them again. */
    private List<String> withoutIndexes() throws SQLException {
        List<String> again = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select i.indexdef, i.indexname from pg_indexes i
                                 where i.schemaname = current_schema()
                                   and i.tablename in ('bank_transaction', 'exception_item',
                                       'exception_party', 'case_item')
                                   and not exists (select from pg_constraint c
                                                    where c.conname = i.indexname)
                                """)) {
            while (rows.next()) {
                again.add(rows.getString(1));
                names.add(rows.getString(2));
            }
        }
        for (String name : names) {
            execute("drop index " + name);
        }
        return again;
    }

    private void copy(String table, LongFunction<String> row) throws SQLException {
        for (long first = 1; first <= count; first += ROWS_OF_COPY) {
            CopyIn target =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " from stdin");
            StringBuilder piece = new StringBuilder(PIECE_CHARS + 2_048);
            long last = Math.min(count, first + ROWS_OF_COPY - 1);
            for (long n = first; n <= last; n++) {
                piece.append(row.apply(n));
                if (piece.length() >= PIECE_CHARS || n == last) {
                    byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
                    target.writeToCopy(bytes, 0, bytes.length);
                    piece.setLength(0);
                }
            }
            target.endCopy();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

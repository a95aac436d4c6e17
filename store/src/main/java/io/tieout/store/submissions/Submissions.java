package io.tieout.store.submissions;

import io.tieout.store.encoding.StoredText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of submissions. A submission is first kept here, then given to the engine, then marked:
 * whoever dies in between leaves it to be given again, in the same bytes.
 */
public final class Submissions {

    private static final String COLUMNS =
            """
            select user_id, idempotency_key, request_hash, file_name, content, answer,
                   submitted_at_millis
              from submission
            """;

    private Submissions() {}

    /** True if it is new; false if the user has sent another under this key, which stays. */
    public static boolean keep(Connection connection, Submission it) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into submission (user_id, idempotency_key, request_hash, file_name,
                            content, answer, submitted_at_millis, delivered)
                        values (?, ?, ?, ?, ?, ?, ?, false) on conflict do nothing
                        """)) {
            insert.setString(1, StoredText.encode(it.userId()));
            insert.setString(2, StoredText.encode(it.key()));
            insert.setString(3, it.requestHash());
            insert.setString(4, it.fileName());
            insert.setString(5, StoredText.encode(it.content()));
            insert.setString(6, StoredText.encode(it.answer()));
            insert.setLong(7, it.submittedAtMillis());
            return insert.executeUpdate() == 1;
        }
    }

    public static Optional<Submission> find(Connection connection, String userId, String key)
            throws SQLException {
        return list(connection, COLUMNS + " where user_id = ? and idempotency_key = ?", userId, key)
                .stream()
                .findFirst();
    }

    /** Oldest first. */
    public static List<Submission> undelivered(Connection connection) throws SQLException {
        return list(
                connection,
                COLUMNS + " where not delivered order by submitted_at_millis, idempotency_key");
    }

    public static boolean isDelivered(Connection connection, Submission it) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select delivered from submission"
                                + " where user_id = ? and idempotency_key = ?")) {
            select.setString(1, StoredText.encode(it.userId()));
            select.setString(2, StoredText.encode(it.key()));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    public static void markDelivered(Connection connection, Submission it) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update submission set delivered = true"
                                + " where user_id = ? and idempotency_key = ?")) {
            update.setString(1, StoredText.encode(it.userId()));
            update.setString(2, StoredText.encode(it.key()));
            update.executeUpdate();
        }
    }

    /** Marks one of which nothing is given to the engine as done, with what its sender is told. */
    public static void answered(Connection connection, Submission it, String answer)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update submission set delivered = true, answer = ?"
                                + " where user_id = ? and idempotency_key = ?")) {
            update.setString(1, StoredText.encode(answer));
            update.setString(2, StoredText.encode(it.userId()));
            update.setString(3, StoredText.encode(it.key()));
            update.executeUpdate();
        }
    }

    private static List<Submission> list(Connection connection, String sql, String... parameters)
            throws SQLException {
        List<Submission> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, StoredText.encode(parameters[i]));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Submission(
                                    StoredText.decode(row.getString(1)),
                                    StoredText.decode(row.getString(2)),
                                    row.getString(3),
                                    row.getString(4),
                                    StoredText.decode(row.getString(5)),
                                    StoredText.decode(row.getString(6)),
                                    row.getLong(7)));
                }
            }
        }
        return found;
    }
}

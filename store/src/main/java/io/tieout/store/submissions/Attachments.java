package io.tieout.store.submissions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The files that people put to cases, by the SHA-256 of their bytes. They stay as they came. */
public final class Attachments {

    private Attachments() {}

    /** Keeps a file; again changes nothing. */
    public static void keep(Connection connection, String sha256, byte[] content)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into attachment (sha256, content) values (?, ?)"
                                + " on conflict do nothing")) {
            insert.setString(1, sha256);
            insert.setBytes(2, content);
            insert.executeUpdate();
        }
    }

    public static Optional<byte[]> find(Connection connection, String sha256) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select content from attachment where sha256 = ?")) {
            select.setString(1, sha256);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }
}

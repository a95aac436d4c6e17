package io.tieout.console.reads;

import io.tieout.store.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Asks the read model. */
public record Reading(Database database) {

    /** Something asked on a connection. */
    @FunctionalInterface
    public interface Question<T> {
        T on(Connection connection) throws SQLException;
    }

    public <T> T ask(Question<T> question) throws SQLException {
        try (Connection connection = database.connection()) {
            return question.on(connection);
        }
    }

    /** Asks several things as of one moment, so that their figures agree. */
    public <T> T atOnce(Question<T> question) throws SQLException {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return question.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }
}

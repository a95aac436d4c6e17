package io.tieout.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in one transaction on a given connection. */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private Transactions() {}

    /**
     * Commits if the work returns, rolls back if it throws. The connection commits every statement
     * again afterwards.
     */
    public static void run(Connection connection, Database.Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.on(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollBackQuietly(connection);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    /** The failure that led here is the one to report; a dead connection has rolled back anyway. */
    private static void rollBackQuietly(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("could not roll back on a failed connection", e);
        }
    }
}

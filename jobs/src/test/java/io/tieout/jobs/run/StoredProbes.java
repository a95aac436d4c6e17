package io.tieout.jobs.run;

import io.tieout.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks often which lines of the probes' account and which of their exceptions stand in the
 * database, and keeps when each was first seen.
 */
final class StoredProbes implements AutoCloseable {

    private static final long LOOK_MILLIS = 25;
    private static final String LINES =
            "select id, observed_at_millis from bank_transaction where account_id = 'DE-PROBE'";
    private static final String OPEN =
            "select subjects ->> 0, opened_at_millis from exception_item"
                    + " where status = 'OPEN' and account_id = 'DE-PROBE'";

    /**
     * A row of the database.
     *
     * @param as of when it is, in milliseconds of event time
     * @param seen when it was there
     */
    record Seen(long as, long seen) {}

    private final Map<String, Seen> lines = new ConcurrentHashMap<>();
    private final Map<String, Seen> exceptions = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor();
    private final Connection connection;
    private ScheduledFuture<?> looks;

    private StoredProbes(Connection connection) {
        this.connection = connection;
    }

    static StoredProbes watch(Database database) throws SQLException {
        StoredProbes probes = new StoredProbes(database.connection());
        probes.looks =
                probes.looker.scheduleWithFixedDelay(
                        probes::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return probes;
    }

    private void look() {
        look(LINES, lines);
        look(OPEN, exceptions);
    }

    private void look(String sql, Map<String, Seen> seen) {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            long now = System.currentTimeMillis();
            while (rows.next()) {
                seen.putIfAbsent(rows.getString(1), new Seen(rows.getLong(2), now));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The line; as of when it was observed. */
    Seen line(String probe) {
        return lines.get(probe);
    }

    /** The exception of the line; as of the tick that opened it. */
    Seen exception(String probe) {
        return exceptions.get(probe);
    }

    @Override
    public void close() throws SQLException {
        looks.cancel(false);
        looker.shutdownNow();
        connection.close();
    }
}

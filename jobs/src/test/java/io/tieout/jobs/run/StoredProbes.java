package io.tieout.jobs.run;

import io.tieout.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Looks often which exceptions stand in the database, and keeps when each was first seen. */
final class StoredProbes implements AutoCloseable {

    private static final long LOOK_MILLIS = 25;
    private static final String OPEN =
            "select e.subjects ->> 0, b.observed_at_millis, e.opened_at_millis"
                    + " from exception_item e join bank_transaction b on b.id = e.subjects ->> 0"
                    + " where e.status = 'OPEN' and b.account_id = 'DE-PROBE'";

    private record Seen(long observed, long decided, long stored) {}

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
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
        try (PreparedStatement query = connection.prepareStatement(OPEN);
                ResultSet rows = query.executeQuery()) {
            long now = System.currentTimeMillis();
            while (rows.next()) {
                seen.putIfAbsent(
                        rows.getString(1), new Seen(rows.getLong(2), rows.getLong(3), now));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param before exceptions that the screen counted before the first of these
     * @param counted when the screen reached a number
     * @param stood when the queue showed a probe
     */
    List<EventStages> stages(
            String name,
            int events,
            Map<String, Long> dropped,
            Map<String, Long> counted,
            int before,
            Map<String, Long> stood) {
        List<Entry<String, Seen>> inOrder =
                seen.entrySet().stream()
                        .filter(it -> it.getKey().startsWith(name))
                        .sorted((a, b) -> Long.compare(place(a.getKey()), place(b.getKey())))
                        .toList();
        return IntStream.range(0, events)
                .mapToObj(
                        i -> {
                            String probe = inOrder.get(i).getKey();
                            Seen it = inOrder.get(i).getValue();
                            Long row = stood.get(probe);
                            return new EventStages(
                                    dropped.get(probe),
                                    it.observed(),
                                    it.decided(),
                                    it.stored(),
                                    reached(counted, before + i + 1),
                                    row == null ? OptionalLong.empty() : OptionalLong.of(row));
                        })
                .toList();
    }

    private static long place(String probe) {
        return Long.parseLong(probe.substring(probe.indexOf('-') + 1));
    }

    /** Several may come at once: then the number passes over some. */
    private static long reached(Map<String, Long> counted, int number) {
        return counted.entrySet().stream()
                .filter(it -> !it.getKey().isEmpty() && Integer.parseInt(it.getKey()) >= number)
                .mapToLong(Entry::getValue)
                .min()
                .orElseThrow();
    }

    @Override
    public void close() throws SQLException {
        looks.cancel(false);
        looker.shutdownNow();
        connection.close();
    }
}

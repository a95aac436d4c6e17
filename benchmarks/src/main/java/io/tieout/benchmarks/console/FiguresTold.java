package io.tieout.benchmarks.console;

import io.tieout.store.Database;
import io.tieout.store.figures.FigureWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long it takes to tell the figures of the business from many exceptions. */
final class FiguresTold {

    private static final int TIMES = 5;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private FiguresTold() {}

    /** Tells. */
    @FunctionalInterface
    private interface Telling {
        void tell(Connection connection, long atMillis) throws SQLException;
    }

    static List<ConsoleBench.Figure> measure(Database database) throws SQLException {
        FigureWriter writer = new FigureWriter(Map.of(), Optional.empty());
        database.transaction(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("truncate business_figure");
                    }
                });
        long now = System.currentTimeMillis();
        return List.of(
                time(database, "telling the figures of 30 days", 1, now, writer::write),
                time(
                        database,
                        "telling the figures of a day",
                        TIMES,
                        now + MINUTE,
                        writer::writeToday));
    }

    private static ConsoleBench.Figure time(
            Database database, String what, int times, long firstMillis, Telling telling)
            throws SQLException {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long atMillis = firstMillis + i * MINUTE;
            long begin = System.nanoTime();
            database.transaction(connection -> telling.tell(connection, atMillis));
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return new ConsoleBench.Figure(
                what, times, millis[times / 2], millis[times - 1], millis[times - 1]);
    }
}

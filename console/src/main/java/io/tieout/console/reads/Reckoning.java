package io.tieout.console.reads;

import io.tieout.console.identity.User;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures that may take a while, one set for each set of companies. Who asks gets those of the last
 * look, and the next look is made beside; he waits for one that takes no time, for the first one,
 * and where nobody has asked for long. A look beside that fails leaves the figures as they were.
 */
final class Reckoning<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);
    private static final int PAUSE_FOR_LOOK = 5;

    /** Figures that are older are worth a wait. */
    private static final long OLD_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** So that one that is slow holds up few; the threads go when nobody asks any more. */
    private static final int LOOKS_AT_A_TIME = 2;

    private static final Executor BESIDE = beside();

    private final Reading reading;
    private final Figures<T> figures;
    private final long freshNanos;
    private final long promptNanos;
    private final LongSupplier nowNanos;
    private final Map<Set<String>, Held<T>> byCompanies = new ConcurrentHashMap<>();
    private final Set<Set<String>> looking = ConcurrentHashMap.newKeySet();

    /** Looks the figures of a user up. */
    @FunctionalInterface
    interface Figures<T> {
        T of(Connection connection, User user) throws SQLException;
    }

    private record Held<T>(T figures, long tookNanos, long atNanos) {}

    /**
     * @param freshNanos how long figures hold at least; longer the dearer they are
     * @param promptNanos how long a look may take for which one waits
     */
    Reckoning(
            Reading reading,
            Figures<T> figures,
            long freshNanos,
            long promptNanos,
            LongSupplier nowNanos) {
        this.reading = reading;
        this.figures = figures;
        this.freshNanos = freshNanos;
        this.promptNanos = promptNanos;
        this.nowNanos = nowNanos;
    }

    private static Executor beside() {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(
                        LOOKS_AT_A_TIME,
                        LOOKS_AT_A_TIME,
                        5,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        task -> {
                            Thread thread = new Thread(task, "console-reckoning");
                            thread.setDaemon(true);
                            return thread;
                        });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    T of(Connection connection, User user) throws SQLException {
        Set<String> scope = user.companies();
        Held<T> known = byCompanies.get(scope);
        long now = nowNanos.getAsLong();
        if (known == null) {
            return look(connection, user);
        }
        long staleAt = known.atNanos() + Math.max(freshNanos, PAUSE_FOR_LOOK * known.tookNanos());
        if (now < staleAt || looking.contains(scope)) {
            return known.figures();
        }
        if (known.tookNanos() <= promptNanos || now >= staleAt + OLD_NANOS) {
            return look(connection, user);
        }
        looking.add(scope);
        BESIDE.execute(() -> lookBeside(user));
        return known.figures();
    }

    private void lookBeside(User user) {
        try {
            reading.atOnce(connection -> look(connection, user));
        } catch (SQLException | RuntimeException e) {
            LOG.warn("figures could not be looked up, the last ones stay: {}", e.toString());
        } finally {
            looking.remove(user.companies());
        }
    }

    private T look(Connection connection, User user) throws SQLException {
        long before = nowNanos.getAsLong();
        T found = figures.of(connection, user);
        long now = nowNanos.getAsLong();
        byCompanies.put(user.companies(), new Held<>(found, now - before, now));
        return found;
    }
}

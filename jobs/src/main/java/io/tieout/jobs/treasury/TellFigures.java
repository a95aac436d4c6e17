package io.tieout.jobs.treasury;

import io.tieout.core.figures.UnitCosts;
import io.tieout.store.Database;
import io.tieout.store.DatabaseSettings;
import io.tieout.store.Transactions;
import io.tieout.store.figures.FigureWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the figures as of instants, in a thread of its own: however long it takes, no checkpoint
 * waits for it. Nobody's figures are worth as much as the engine's own work: telling them takes at
 * most a tenth of the time. Where the days before take too long the day alone is told; where that
 * fails, too, it is left for later and the engine goes on. Nothing comes out.
 */
public final class TellFigures extends RichFlatMapFunction<Long, Long> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(TellFigures.class);

    private static final int REST_FOR_WORK = 9;
    private static final int LONGEST_SECONDS = 30;
    private static final long REST_AFTER_FAILURE_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final long CLOSE_WAIT_SECONDS = 5;

    private final DatabaseSettings database;
    private final TreeMap<String, String> companies;
    private final UnitCosts costs;

    private transient ExecutorService thread;
    private transient AtomicBoolean busy;

    /** Of {@link System#nanoTime}; read and written while nothing is told. */
    private transient volatile long restsUntil;

    /** The one that tells now; null if nothing is told. */
    private transient volatile Connection connection;

    /**
     * @param companies company by bank account
     * @param costs what a transaction costs; empty tells no costs
     */
    public TellFigures(
            DatabaseSettings database, Map<String, String> companies, Optional<UnitCosts> costs) {
        this.database = database;
        this.companies = new TreeMap<>(companies);
        this.costs = costs.orElse(null);
    }

    @Override
    public void open(OpenContext context) {
        busy = new AtomicBoolean();
        restsUntil = System.nanoTime();
        thread =
                Executors.newSingleThreadExecutor(
                        work -> {
                            Thread daemon = new Thread(work, "tieout-figures");
                            daemon.setDaemon(true);
                            return daemon;
                        });
    }

    /** An instant that comes while figures are told, or too soon after, is passed over. */
    @Override
    public void flatMap(Long atMillis, Collector<Long> out) {
        if (System.nanoTime() - restsUntil >= 0 && busy.compareAndSet(false, true)) {
            thread.execute(
                    () -> {
                        try {
                            restsUntil = System.nanoTime() + restAfter(atMillis);
                        } finally {
                            busy.set(false);
                        }
                    });
        }
    }

    private long restAfter(long atMillis) {
        long begin = System.nanoTime();
        FigureWriter writer = new FigureWriter(companies, Optional.ofNullable(costs));
        boolean told =
                tell(connected -> writer.write(connected, atMillis))
                        || tell(connected -> writer.writeToday(connected, atMillis));
        return told ? REST_FOR_WORK * (System.nanoTime() - begin) : REST_AFTER_FAILURE_NANOS;
    }

    private boolean tell(Database.Work telling) {
        try (Connection connected = Database.unpooled(database).getConnection()) {
            connection = connected;
            try (Statement limit = connected.createStatement()) {
                limit.execute("set statement_timeout = '" + LONGEST_SECONDS + "s'");
            }
            Transactions.run(connected, telling);
            return true;
        } catch (SQLException e) {
            if (!thread.isShutdown()) {
                LOG.warn("The figures of the business could not be told", e);
            }
            return false;
        } finally {
            connection = null;
        }
    }

    /** What is being told is given up: the next start tells it. */
    @Override
    public void close() throws Exception {
        if (thread == null) {
            return;
        }
        thread.shutdown();
        Connection telling = connection;
        if (telling != null) {
            telling.abort(Runnable::run);
        }
        if (!thread.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("figures are still being told while the engine ends");
        }
    }
}

package io.tieout.jobs.treasury;

import io.tieout.connectors.postgres.BatchWriter;
import io.tieout.core.figures.UnitCosts;
import io.tieout.store.figures.FigureWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the figures as of the latest of some instants. Nobody's figures are worth as much as the
 * engine's own work: telling them takes at most a tenth of the time. Where the days before take too
 * long the day alone is told; where that fails, too, it is left for later and the engine goes on.
 */
public final class FigureTable implements BatchWriter<Long> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FigureTable.class);

    private static final int REST_FOR_WORK = 9;
    private static final int LONGEST_SECONDS = 30;
    private static final long REST_AFTER_FAILURE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final TreeMap<String, String> companies;
    private final UnitCosts costs;

    /** Of {@link System#nanoTime}; 0 before the first telling. */
    private transient long restsUntil;

    /**
     * @param companies company by bank account
     * @param costs what a transaction costs; empty tells no costs
     */
    public FigureTable(Map<String, String> companies, Optional<UnitCosts> costs) {
        this.companies = new TreeMap<>(companies);
        this.costs = costs.orElse(null);
    }

    @Override
    public void write(Connection connection, List<Long> instants) throws SQLException {
        long begin = System.nanoTime();
        if (instants.isEmpty() || (restsUntil != 0 && begin - restsUntil < 0)) {
            return;
        }
        FigureWriter writer = new FigureWriter(companies, Optional.ofNullable(costs));
        long at = Collections.max(instants);
        boolean told =
                tell(connection, () -> writer.write(connection, at))
                        || tell(connection, () -> writer.writeToday(connection, at));
        restsUntil =
                System.nanoTime()
                        + (told
                                ? REST_FOR_WORK * (System.nanoTime() - begin)
                                : REST_AFTER_FAILURE_NANOS);
    }

    /** Tells figures. */
    @FunctionalInterface
    private interface Telling {
        void tell() throws SQLException;
    }

    private static boolean tell(Connection connection, Telling telling) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement limit = connection.createStatement()) {
            limit.execute("set local statement_timeout = '" + LONGEST_SECONDS + "s'");
            telling.tell();
            return true;
        } catch (SQLException e) {
            giveUp(connection, before, e);
            LOG.warn("The figures of the business could not be told", e);
            return false;
        }
    }

    /** Only where the connection still holds; where it does not, all is tried again. */
    private static void giveUp(Connection connection, Savepoint before, SQLException cause)
            throws SQLException {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            throw cause;
        }
    }
}

package io.tieout.connectors.postgres;

import io.tieout.connectors.patience.Pause;
import io.tieout.store.Database;
import io.tieout.store.Transactions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection that is opened when needed and opened anew after a failure. Work is repeated until
 * it is committed, also if a failure leaves unknown whether it was: it must bear repetition.
 */
final class PatientConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PatientConnection.class);

    private final DataSource source;
    private final PostgresSinkSettings settings;
    private final Pause pause;
    private final LongSupplier nowMillis;
    private Connection open;

    PatientConnection(
            DataSource source, PostgresSinkSettings settings, Pause pause, LongSupplier nowMillis) {
        this.source = source;
        this.settings = settings;
        this.pause = pause;
        this.nowMillis = nowMillis;
    }

    /**
     * Commits the work in one transaction.
     *
     * @throws IOException at once if repeating cannot help, else after {@link
     *     PostgresSinkSettings#giveUpMillis()}
     */
    void commit(Database.Work work) throws IOException, InterruptedException {
        long giveUpAt = nowMillis.getAsLong() + settings.giveUpMillis();
        long backOff = settings.firstBackOffMillis();
        while (true) {
            try {
                Transactions.run(connected(), work);
                return;
            } catch (SQLException e) {
                drop();
                requireHope(e, giveUpAt);
                LOG.warn("PostgreSQL failed, trying again in {} ms: {}", backOff, e.getMessage());
            }
            pause.ofMillis(backOff);
            backOff = Math.min(2 * backOff, settings.maxBackOffMillis());
        }
    }

    private void requireHope(SQLException failure, long giveUpAt) throws IOException {
        if (!TransientFailures.isTransient(failure)) {
            throw new IOException("PostgreSQL refused a batch: " + failure.getMessage(), failure);
        }
        if (nowMillis.getAsLong() >= giveUpAt) {
            throw new IOException(
                    "PostgreSQL was away for " + settings.giveUpMillis() + " ms", failure);
        }
    }

    private Connection connected() throws SQLException {
        if (open == null) {
            open = source.getConnection();
        }
        return open;
    }

    private void drop() {
        try {
            close();
        } catch (IOException e) {
            LOG.debug("could not close a failed connection", e);
        }
    }

    @Override
    public void close() throws IOException {
        Connection closing = open;
        open = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (SQLException e) {
            throw new IOException("could not close the connection", e);
        }
    }
}

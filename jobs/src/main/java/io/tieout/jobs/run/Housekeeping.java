package io.tieout.jobs.run;

import io.tieout.connectors.log.FreeSpace;
import io.tieout.connectors.log.LogFolder;
import io.tieout.connectors.log.LogRetention;
import io.tieout.connectors.log.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an engine does now and then beside its job, in one thread: exports the heads of the ledger,
 * deletes checkpoints and parts of the log that nobody needs, looks at the free space. What fails
 * is logged and tried again the next time.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration KEEP_LOG = Duration.ofDays(90);
    private static final long STOP_WAIT_SECONDS = 30;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread daemon = new Thread(work, "tieout-housekeeping");
                        daemon.setDaemon(true);
                        return daemon;
                    });

    private final List<ScheduledFuture<?>> duties = new ArrayList<>();

    private Housekeeping() {}

    static Housekeeping start(
            LedgerHeads heads,
            RestorePoints points,
            String jobId,
            LogFolder log,
            TimeSource clock) {
        LogRetention retention = new LogRetention(log, KEEP_LOG, clock);
        Housekeeping housekeeping = new Housekeeping();
        housekeeping.every(1, "exporting the ledger's heads", heads::export);
        housekeeping.every(1, "deleting old checkpoints", () -> points.deleteOutdated(jobId));
        housekeeping.every(
                1, "looking at the free space", () -> FreeSpace.DEFAULT.require(log.path()));
        housekeeping.every(10, "shortening the log", retention::sweep);
        return housekeeping;
    }

    private void every(int minutes, String what, Duty duty) {
        Runnable guarded =
                () -> {
                    try {
                        duty.perform();
                    } catch (Exception e) {
                        LOG.error("{} failed", what, e);
                    }
                };
        duties.add(thread.scheduleWithFixedDelay(guarded, minutes, minutes, TimeUnit.MINUTES));
    }

    /** Something to be done again and again. */
    @FunctionalInterface
    private interface Duty {
        void perform() throws Exception;
    }

    /** Waits for what is being done. */
    @Override
    public void close() {
        duties.forEach(duty -> duty.cancel(false));
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_WAIT_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

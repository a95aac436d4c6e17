package io.tieout.jobs.cli;

import io.tieout.operators.intake.IntakeSplit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;

/** Shows on a screen how far a run has come. */
final class RunProgress {

    private static final long REDRAW_MILLIS = 500;

    private RunProgress() {}

    /** Returns when the job has ended, in whatever way. */
    static void show(JobClient job, CompletableFuture<?> result, Terminal terminal)
            throws InterruptedException {
        boolean running = true;
        while (running) {
            try {
                result.get(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
                running = false;
            } catch (TimeoutException e) {
                draw(job, terminal);
            } catch (ExecutionException e) {
                running = false;
            }
        }
        if (terminal.interactive()) {
            terminal.notes().print("\r\u001b[K");
            terminal.notes().flush();
        }
    }

    private static void draw(JobClient job, Terminal terminal) throws InterruptedException {
        if (!terminal.interactive()) {
            return;
        }
        try {
            Map<String, Object> counts =
                    job.getAccumulators().get(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
            long accepted = sum(counts, IntakeSplit.ACCEPTED);
            long rejected = sum(counts, IntakeSplit.REJECTED);
            long matches = sum(counts, "match.");
            terminal.notes()
                    .printf(
                            "\r\u001b[Kreading: %,d accepted, %,d rejected; %,d matches",
                            accepted, rejected, matches);
            terminal.notes().flush();
        } catch (ExecutionException | TimeoutException e) {
            // The job is ending or busy; the next look will tell.
            return;
        }
    }

    private static long sum(Map<String, Object> counts, String prefix) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(entry -> (Long) entry.getValue())
                .sum();
    }
}

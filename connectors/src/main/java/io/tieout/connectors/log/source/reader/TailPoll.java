package io.tieout.connectors.log.source.reader;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * When a reader at its tail should look again: {@value #INTERVAL_MILLIS} ms later. Queues have no
 * notification across processes; one look costs about a microsecond.
 */
final class TailPoll {

    static final long INTERVAL_MILLIS = 5;

    private CompletableFuture<Void> available = CompletableFuture.completedFuture(null);

    /** Nothing to read now. */
    void expect() {
        if (available.isDone()) {
            available =
                    new CompletableFuture<Void>()
                            .completeOnTimeout(null, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    CompletableFuture<Void> available() {
        return available;
    }

    void notifyAvailable() {
        available.complete(null);
    }
}

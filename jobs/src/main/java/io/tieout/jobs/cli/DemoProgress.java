package io.tieout.jobs.cli;

import io.tieout.jobs.run.DemoFeed;
import io.tieout.jobs.run.Overview;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether all that was fed is in the read model, and how long it has been. */
final class DemoProgress {

    /** From the watermark's passing to the rows being in the database. */
    private static final long STORING_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final long settledAfterNanos;
    private final long documents;
    private final long startNanos = System.nanoTime();
    private long eventsBefore = -1;
    private long allInNanos = -1;

    DemoProgress(Duration settledAfter, DemoFeed.Feed feed) {
        this.settledAfterNanos = settledAfter.toNanos() + STORING_NANOS;
        this.documents = feed.documents();
    }

    /** Looks at how things stand; true if everything has settled. */
    boolean takeNote(Overview overview) {
        long now = System.nanoTime();
        if (eventsBefore < 0) {
            eventsBefore = overview.events();
        }
        if (allInNanos < 0 && overview.events() - eventsBefore >= documents) {
            allInNanos = now;
        }
        return isSettled();
    }

    /** Everything is in and nothing is younger than the longest delay. */
    boolean isSettled() {
        return isAllIn() && System.nanoTime() - allInNanos >= settledAfterNanos;
    }

    boolean isAllIn() {
        return allInNanos >= 0;
    }

    /** From the first file to the last document in the database; 0 if they are not all in. */
    double feedSeconds() {
        return isAllIn() ? (allInNanos - startNanos) / 1e9 : 0;
    }
}

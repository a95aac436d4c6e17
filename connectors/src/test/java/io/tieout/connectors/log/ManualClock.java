package io.tieout.connectors.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that tests turn; one per JVM, so that it survives being shipped with a job. */
public final class ManualClock {

    private static final AtomicLong NOW = new AtomicLong();

    private ManualClock() {}

    public static TimeSource at(long millis) {
        NOW.set(millis);
        // Not a method reference: that would ship a copy of the clock with the job.
        return () -> NOW.get();
    }

    public static void advance(Duration by) {
        NOW.addAndGet(by.toMillis());
    }
}

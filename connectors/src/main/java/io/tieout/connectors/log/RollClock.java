package io.tieout.connectors.log;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The time by which files of a partition roll. Never goes back: Chronicle would append to a file
 * before the last one, which readers have passed.
 */
final class RollClock implements TimeSource {

    private static final long serialVersionUID = 1L;

    private final TimeSource clock;
    private final AtomicLong latestMillis = new AtomicLong(Long.MIN_VALUE);

    RollClock(TimeSource clock) {
        this.clock = clock;
    }

    /** As of when the last file was begun. */
    void notBefore(long millis) {
        latestMillis.accumulateAndGet(millis, Math::max);
    }

    @Override
    public long millis() {
        return latestMillis.accumulateAndGet(clock.millis(), Math::max);
    }
}

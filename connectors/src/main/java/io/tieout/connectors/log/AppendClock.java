package io.tieout.connectors.log;

/**
 * Stamps what is appended to one partition, and says which stamps are used up. Never goes back,
 * also when the machine's clock does. Thread-safe; waits for no append, however long its disk
 * takes.
 */
final class AppendClock {

    private final TimeSource clock;
    private long newestMillis = Long.MIN_VALUE;
    private boolean isAppending;

    AppendClock(TimeSource clock) {
        this.clock = clock;
    }

    /** The stamp of a document whose writing begins; {@link #end} says that it is visible. */
    synchronized long begin() {
        isAppending = true;
        return now();
    }

    synchronized void end() {
        isAppending = false;
    }

    /**
     * No document that becomes visible from now on has an earlier stamp; {@link
     * LogWriter#NOT_KNOWN} while one is being written.
     */
    synchronized long floorMillis() {
        return isAppending ? LogWriter.NOT_KNOWN : now();
    }

    private long now() {
        newestMillis = Math.max(newestMillis, clock.millis());
        return newestMillis;
    }
}

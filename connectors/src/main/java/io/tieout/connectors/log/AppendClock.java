package io.tieout.connectors.log;

/**
 * Stamps what is appended to one partition, and says which stamps are used up. Waits where the
 * machine's clock is set back by less than a minute, so that no record is late. Where it is set
 * back further it goes back too: records are late then, but event time does not stand still until
 * the clock is where it was. Thread-safe; waits for no append, however long its disk takes.
 */
final class AppendClock {

    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private final TimeSource clock;
    private long newestMillis;
    private boolean isAppending;

    /**
     * @param newestMillis stamp of the last document that is there; 0 if there is none
     */
    AppendClock(TimeSource clock, long newestMillis) {
        this.clock = clock;
        this.newestMillis = newestMillis;
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
        long clockMillis = clock.millis();
        if (clockMillis > newestMillis || clockMillis < newestMillis - LONGEST_WAIT_MILLIS) {
            newestMillis = clockMillis;
        }
        return newestMillis;
    }
}

package io.tieout.jobs.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that another thread or process brings about. */
final class Waiting {

    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    /** For machines that have much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Waiting() {}

    /** What is waited for; an exception counts as "not yet". */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Returns when the condition holds; fails after the time with what was waited for. */
    static void until(String what, Duration atMost, Condition condition) {
        long endNanos = System.nanoTime() + atMost.toNanos();
        Exception last = null;
        while (System.nanoTime() < endNanos) {
            try {
                if (condition.holds()) {
                    return;
                }
                last = null;
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        String why = last == null ? "" : " (" + last + ")";
        throw new AssertionError("not within " + atMost + ": " + what + why, last);
    }

    /** Returns when the engine has stored so many rows, as {@link StoredResults#count} has them. */
    static void awaitCount(Engine engine, String from, long wanted) {
        until(wanted + " of " + from, PATIENCE, () -> StoredResults.count(engine, from) == wanted);
    }
}

package io.tieout.connectors.patience;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass between two attempts; a test lets none pass. */
@FunctionalInterface
public interface Pause {

    /** Really waits; ends at once if the task is cancelled. */
    Pause REAL =
            millis -> {
                boolean opened = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
                if (opened) {
                    throw new IllegalStateException("nobody opens this latch");
                }
            };

    void ofMillis(long millis) throws InterruptedException;
}

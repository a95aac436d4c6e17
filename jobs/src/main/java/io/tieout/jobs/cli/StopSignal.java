package io.tieout.jobs.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a command that the process is to end (Ctrl-C, or a service being stopped), and keeps the
 * process until the command has put everything in order.
 */
final class StopSignal implements AutoCloseable {

    /** A service manager kills after 90 seconds as a rule. */
    private static final long ORDER_WAIT_SECONDS = 85;

    private final CountDownLatch wanted = new CountDownLatch(1);
    private final CountDownLatch inOrder = new CountDownLatch(1);
    private final Thread hook = new Thread(this::endOfProcess, "tieout-stop");

    private StopSignal() {}

    static StopSignal ofProcess() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void endOfProcess() {
        wanted.countDown();
        try {
            boolean ordered = inOrder.await(ORDER_WAIT_SECONDS, TimeUnit.SECONDS);
            if (!ordered) {
                Runtime.getRuntime().halt(ExitCode.INTERNAL_ERROR);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits; true as soon as the process is to end. */
    boolean await(long millis) throws InterruptedException {
        return wanted.await(millis, TimeUnit.MILLISECONDS);
    }

    boolean isGiven() {
        return wanted.getCount() == 0;
    }

    /** Everything is in order. */
    @Override
    public void close() {
        inOrder.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook is what waited for this.
            return;
        }
    }
}

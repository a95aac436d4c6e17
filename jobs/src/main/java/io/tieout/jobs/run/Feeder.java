package io.tieout.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Delivers the slices of a feed to a folder, spread evenly over some time. */
public final class Feeder implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<List<Path>> slices;
    private final Path folder;
    private final ScheduledFuture<?> deliveries;

    private Feeder(List<List<Path>> slices, Path folder, Duration over) {
        this.slices = slices;
        this.folder = folder;
        long pauseNanos = Math.max(1, over.toNanos() / Math.max(1, slices.size() - 1));
        this.deliveries =
                thread.scheduleAtFixedRate(this::deliver, 0, pauseNanos, TimeUnit.NANOSECONDS);
    }

    /** Starts to deliver; the first slice at once, the last one when {@code over} has passed. */
    public static Feeder start(List<List<Path>> slices, Path folder, Duration over) {
        return new Feeder(slices, folder, over);
    }

    /** Completes with the last slice, exceptionally if one could not be delivered. */
    public CompletableFuture<Void> done() {
        return done;
    }

    private void deliver() {
        try {
            int slice = next.getAndIncrement();
            if (slice < slices.size()) {
                for (Path file : slices.get(slice)) {
                    deliver(file);
                }
            } else {
                done.complete(null);
            }
        } catch (IOException e) {
            done.completeExceptionally(e);
        }
    }

    /** Nobody sees the file before it is whole. */
    private void deliver(Path file) throws IOException {
        Path part = folder.resolve(file.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        deliveries.cancel(false);
        thread.shutdownNow();
    }
}

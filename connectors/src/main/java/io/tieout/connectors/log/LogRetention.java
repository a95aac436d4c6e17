package io.tieout.connectors.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/**
 * Deletes closed cycle files that every known consumer has passed <em>and</em> that ended longer
 * ago than the keeping time. Never the cycle a consumer stands in and never the last one, so a
 * partition always knows its ordinals. Also deletes batches that were staged as long ago and never
 * committed: their run was given up. Keep longer than the oldest savepoint you may go back to.
 */
public final class LogRetention {

    private final LogFolder folder;
    private final Duration keep;
    private final TimeSource clock;

    public LogRetention(LogFolder folder, Duration keep, TimeSource clock) {
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("keep must be positive: " + keep);
        }
        this.folder = folder;
        this.keep = keep;
        this.clock = clock;
    }

    /** Deletes what may go, oldest first, and says what it was. */
    public List<Path> sweep() throws IOException {
        List<Path> deleted = new ArrayList<>();
        for (int partition = 0; partition < folder.partitions(); partition++) {
            sweepPartition(partition, deleted);
        }
        sweepStaging(deleted);
        return List.copyOf(deleted);
    }

    private void sweepPartition(int partition, List<Path> deleted) throws IOException {
        Optional<LogPosition> slowest = new LogConsumers(folder).slowest(partition);
        try (SingleChronicleQueue queue = folder.queue(partition, clock)) {
            if (queue.lastIndex() < 0) {
                return;
            }
            int spared = folder.roll().toCycle(queue.lastIndex());
            if (slowest.isPresent()) {
                spared = Math.min(spared, folder.roll().toCycle(slowest.get().index()));
            }
            int before = deleted.size();
            for (long cycle : queue.listCyclesBetween(queue.firstCycle(), queue.lastCycle())) {
                Path file = folder.cycleFile(partition, cycle);
                if (cycle < spared && isOld(endMillis(cycle)) && Files.deleteIfExists(file)) {
                    deleted.add(file);
                }
            }
            if (deleted.size() > before) {
                queue.refreshDirectoryListing();
            }
        }
    }

    private void sweepStaging(List<Path> deleted) throws IOException {
        try (Stream<Path> staged = Files.list(folder.staging())) {
            for (Path file : (Iterable<Path>) staged::iterator) {
                if (isOld(Files.getLastModifiedTime(file).toMillis())
                        && Files.deleteIfExists(file)) {
                    deleted.add(file);
                }
            }
        }
    }

    private boolean isOld(long endedMillis) {
        return endedMillis + keep.toMillis() <= clock.millis();
    }

    private long endMillis(long cycle) {
        return (cycle + 1) * folder.roll().lengthInMillis();
    }
}

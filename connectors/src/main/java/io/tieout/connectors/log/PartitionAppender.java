package io.tieout.connectors.log;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.TableStore;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.impl.single.TableStoreWriteLock;
import net.openhft.chronicle.queue.impl.table.Metadata;
import net.openhft.chronicle.queue.impl.table.SingleTableBuilder;
import net.openhft.chronicle.threads.Pauser;
import net.openhft.chronicle.wire.DocumentContext;

/** Appends documents to one partition. The holder of the log's lock owns it; guarded by itself. */
final class PartitionAppender implements Closeable {

    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final AppendClock clock;
    private long nextOrdinal;
    private boolean dirty;

    PartitionAppender(LogFolder folder, int partition, TimeSource clock) throws IOException {
        releaseStaleLocks(folder, partition);
        RollClock rolls = new RollClock(clock);
        this.queue = folder.queue(partition, rolls);
        Optional<Document> last = LogReader.last(queue, folder.describe(partition));
        this.clock = new AppendClock(clock, last.map(Document::appendedAtMillis).orElse(0L));
        this.nextOrdinal = last.map(Document::endOrdinal).orElse(0L);
        if (last.isPresent()) {
            rolls.notBefore(folder.rolledAtMillis(queue.lastIndex()));
            forceLastCycle(folder, partition);
        }
        this.appender = queue.createAppender();
        appender.singleThreadedCheckDisabled(true);
    }

    /**
     * A killed writer leaves its process id in Chronicle's locks. Chronicle would wait ten seconds,
     * and for ever where the new process has the same id, as in a container. The log's file lock
     * proves that nobody else writes.
     */
    private static void releaseStaleLocks(LogFolder folder, int partition) {
        File metadata =
                folder.partition(partition)
                        .resolve(SingleChronicleQueue.QUEUE_METADATA_FILE)
                        .toFile();
        if (!Files.exists(metadata.toPath())) {
            return;
        }
        SingleChronicleQueueBuilder.addAliases();
        try (TableStore<Metadata.NoMeta> store =
                        SingleTableBuilder.binary(metadata, Metadata.NoMeta.INSTANCE)
                                .readOnly(false)
                                .build();
                TableStoreWriteLock write = new TableStoreWriteLock(store, Pauser::balanced, 0L);
                TableStoreWriteLock append =
                        new TableStoreWriteLock(
                                store, Pauser::balanced, 0L, TableStoreWriteLock.APPEND_LOCK_KEY)) {
            release(write);
            release(append);
        }
    }

    /**
     * What a killed writer appended without syncing counts as committed from now on, so it has to
     * be on disk.
     */
    private void forceLastCycle(LogFolder folder, int partition) throws IOException {
        Path file = folder.cycleFile(partition, folder.roll().toCycle(queue.lastIndex()));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void release(TableStoreWriteLock lock) {
        if (lock.locked()) {
            lock.forceUnlock();
        }
    }

    synchronized LogPosition append(BatchOrigin origin, RecordBlock block) {
        try {
            write(clock.begin(), origin, block);
        } finally {
            clock.end();
        }
        LogPosition position = new LogPosition(appender.lastIndexAppended(), 0, nextOrdinal);
        nextOrdinal += block.count();
        dirty = true;
        return position;
    }

    /** What it writes is visible when it returns. */
    private void write(long nowMillis, BatchOrigin origin, RecordBlock block) {
        block.stamp(nowMillis);
        try (DocumentContext context = appender.writingDocument()) {
            boolean complete = false;
            try {
                Document.write(context.wire().bytes(), nextOrdinal, nowMillis, origin, block);
                complete = true;
            } finally {
                if (!complete) {
                    context.rollbackOnClose();
                }
            }
        }
    }

    /** See {@link AppendClock#floorMillis}. */
    long floorMillis() {
        return clock.floorMillis();
    }

    synchronized void sync() {
        if (dirty) {
            appender.sync();
            dirty = false;
        }
    }

    @Override
    public synchronized void close() {
        sync();
        appender.close();
        queue.close();
    }
}

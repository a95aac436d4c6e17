package io.tieout.connectors.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Appends to a log. One process writes a log at a time, guarded by a file lock that dies with it;
 * within that process all users share one writer per log, whatever their threads. Appended records
 * are visible at once and survive the process; they survive the machine after {@link #sync}.
 */
public final class LogWriter implements Closeable {

    /** Nothing can be said about records to come. */
    public static final long NOT_KNOWN = Long.MIN_VALUE;

    private static final long SPACE_CHECK_BYTES = 16L << 20;

    /** Changed by who holds its lock, read by anybody. */
    private static final Map<Path, LogWriter> OPEN = new ConcurrentHashMap<>();

    private final LogFolder folder;
    private final FreeSpace freeSpace;
    private final FileChannel lockFile;
    private final List<PartitionAppender> appenders = new ArrayList<>();
    private long bytesUntilSpaceCheck;
    private int users = 1;

    private LogWriter(LogFolder folder, FreeSpace freeSpace, FileChannel lockFile) {
        this.folder = folder;
        this.freeSpace = freeSpace;
        this.lockFile = lockFile;
    }

    public static LogWriter open(LogFolder folder, TimeSource clock) throws IOException {
        return open(folder, clock, FreeSpace.DEFAULT);
    }

    /**
     * Opens the log for writing, or joins the writer that this process has open already; then clock
     * and free space of the first user apply. Every user closes what it opened.
     */
    public static LogWriter open(LogFolder folder, TimeSource clock, FreeSpace freeSpace)
            throws IOException {
        synchronized (OPEN) {
            LogWriter shared = OPEN.get(folder.path());
            if (shared != null) {
                shared.users++;
                return shared;
            }
            LogWriter writer = new LogWriter(folder, freeSpace, lock(folder));
            try {
                writer.openPartitions(clock);
            } catch (IOException | RuntimeException e) {
                writer.release();
                throw e;
            }
            OPEN.put(folder.path(), writer);
            return writer;
        }
    }

    private static FileChannel lock(LogFolder folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.path().resolve("writer.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw new LogException("another class loader of this process writes " + folder, e);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new LogException("another process is writing the log in " + folder.path());
        }
        return channel;
    }

    private void openPartitions(TimeSource clock) throws IOException {
        freeSpace.require(folder.path());
        for (int partition = 0; partition < folder.partitions(); partition++) {
            appenders.add(new PartitionAppender(folder, partition, clock));
        }
    }

    /**
     * What this process can promise about a partition that it writes: no record that becomes
     * visible after this call was stamped earlier. Does not block.
     *
     * @return milliseconds since 1970-01-01T00:00Z; {@link #NOT_KNOWN} if another process may
     *     write, and for the instant that a document is being written
     */
    public static long floorMillis(LogFolder folder, int partition) {
        LogWriter writer = OPEN.get(folder.path());
        return writer == null ? NOT_KNOWN : writer.appenders.get(partition).floorMillis();
    }

    /** Appends one record to its key's partition, durably: about a third of a millisecond. */
    public LogPosition append(String key, LogRecord record) throws IOException {
        RecordBlock block = new RecordBlock();
        block.add(record);
        int partition = folder.partitionOf(key);
        LogPosition position = append(partition, BatchOrigin.NONE, block);
        appenders.get(partition).sync();
        return position;
    }

    /** Appends a block as one document; all of it becomes visible or nothing. Does not sync. */
    public LogPosition append(int partition, BatchOrigin origin, RecordBlock block)
            throws IOException {
        checkSpace(block.sizeBytes());
        return appenders.get(partition).append(origin, block);
    }

    private synchronized void checkSpace(int bytes) throws IOException {
        bytesUntilSpaceCheck -= bytes;
        if (bytesUntilSpaceCheck < 0) {
            freeSpace.require(folder.path());
            bytesUntilSpaceCheck = SPACE_CHECK_BYTES;
        }
    }

    /** Forces to disk all that has been appended. */
    public void sync() {
        appenders.forEach(PartitionAppender::sync);
    }

    public LogFolder folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            if (--users == 0) {
                OPEN.remove(folder.path());
                release();
            }
        }
    }

    private void release() throws IOException {
        try {
            appenders.forEach(PartitionAppender::close);
        } finally {
            lockFile.close();
        }
    }
}

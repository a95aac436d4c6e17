package io.tieout.connectors.log.source.reader;

import io.tieout.connectors.log.CaughtUpWatermarks;
import io.tieout.connectors.log.LogConsumers;
import io.tieout.connectors.log.LogDeserializer;
import io.tieout.connectors.log.LogException;
import io.tieout.connectors.log.LogFolder;
import io.tieout.connectors.log.LogReader;
import io.tieout.connectors.log.source.split.LogSplit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.Counter;

/**
 * Reads its partitions in the task's thread, a document of each in turn: a record is a few dozen
 * nanoseconds away in mapped memory, so a hand-over between threads would cost more than the read.
 * At the tail it returns at once and asks to be called again a few milliseconds later.
 */
public final class LogSourceReader<T> implements SourceReader<T, LogSplit> {

    private final SourceReaderContext context;
    private final LogFolder folder;
    private final String consumer;
    private final LogDeserializer<T> deserializer;
    private final CaughtUpWatermarks watermarks;
    private final Counter lateRecords;
    private final TailPoll tailPoll = new TailPoll();
    private final List<PartitionProgress<T>> partitions = new ArrayList<>();
    private final NavigableMap<Long, List<LogSplit>> snapshots = new TreeMap<>();
    private int turn;
    private boolean allAssigned;
    private final boolean bounded;

    public LogSourceReader(
            SourceReaderContext context,
            LogFolder folder,
            String consumer,
            LogDeserializer<T> deserializer,
            CaughtUpWatermarks watermarks,
            boolean bounded) {
        this.context = context;
        this.folder = folder;
        this.consumer = consumer;
        this.deserializer = deserializer;
        this.watermarks = watermarks;
        this.bounded = bounded;
        this.lateRecords = context.metricGroup().counter("lateRecords");
    }

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws IOException {
        for (int i = partitions.size(); i > 0; i--) {
            PartitionProgress<T> partition = partitions.get(turn);
            boolean emitted = partition.emitNext(output);
            if (partition.isFinished()) {
                partition.release(output);
                partitions.remove(turn);
                turn = partitions.isEmpty() ? 0 : turn % partitions.size();
            } else if (!emitted || partition.atDocumentStart()) {
                turn = (turn + 1) % partitions.size();
            }
            if (emitted) {
                return InputStatus.MORE_AVAILABLE;
            }
        }
        return atTail(output);
    }

    private InputStatus atTail(ReaderOutput<T> output) {
        if (allAssigned && partitions.isEmpty()) {
            if (bounded) {
                return InputStatus.END_OF_INPUT;
            }
            // More readers than partitions: this one must not hold event time back.
            output.markIdle();
        }
        tailPoll.expect();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return tailPoll.available();
    }

    @Override
    public void addSplits(List<LogSplit> splits) {
        for (LogSplit split : splits) {
            partitions.add(open(split));
        }
        tailPoll.notifyAvailable();
    }

    private PartitionProgress<T> open(LogSplit split) {
        try {
            LogReader reader =
                    LogReader.open(folder, split.partition(), split.position(), watermarks.clock());
            return new PartitionProgress<>(
                    folder, split, reader, deserializer, watermarks, lateRecords);
        } catch (LogException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void notifyNoMoreSplits() {
        allAssigned = true;
        tailPoll.notifyAvailable();
    }

    @Override
    public List<LogSplit> snapshotState(long checkpointId) {
        List<LogSplit> splits = partitions.stream().map(PartitionProgress::snapshot).toList();
        snapshots.put(checkpointId, splits);
        return splits;
    }

    /** Tells retention how far this consumer has come for good. */
    @Override
    public void notifyCheckpointComplete(long checkpointId) throws IOException {
        List<LogSplit> splits = snapshots.get(checkpointId);
        snapshots.headMap(checkpointId, true).clear();
        if (splits != null) {
            LogConsumers consumers = new LogConsumers(folder);
            for (LogSplit split : splits) {
                consumers.record(consumer, split.partition(), split.position());
            }
        }
    }

    @Override
    public void close() {
        tailPoll.notifyAvailable();
        partitions.forEach(PartitionProgress::close);
        partitions.clear();
    }

    @Override
    public String toString() {
        return "LogSourceReader[%s, subtask %d]".formatted(consumer, context.getIndexOfSubtask());
    }
}

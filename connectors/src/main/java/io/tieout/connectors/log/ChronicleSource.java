package io.tieout.connectors.log;

import io.tieout.connectors.log.source.enumerator.LogSplitEnumerator;
import io.tieout.connectors.log.source.reader.LogSourceReader;
import io.tieout.connectors.log.source.split.LogSplit;
import io.tieout.connectors.log.source.split.LogSplitSerializer;
import io.tieout.connectors.log.source.split.UnassignedSplits;
import io.tieout.connectors.log.source.split.UnassignedSplitsSerializer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Reads a log from its oldest record on, each record exactly once in effect: positions are in the
 * checkpoints, and records that retention deleted before they were read fail the job, as {@link
 * MissingRecordsException}. Element timestamps are the records' {@code observedAtMillis}; the
 * source emits its watermarks itself (see {@link CaughtUpWatermarks}), so use it with {@code
 * WatermarkStrategy.noWatermarks()}.
 *
 * <p>The log must exist and lie on the machine of the job. The consumer's name must be unique among
 * the readers of a log: retention spares what it has not checkpointed.
 */
public final class ChronicleSource<T>
        implements Source<T, LogSplit, UnassignedSplits>, ResultTypeQueryable<T> {

    private static final long serialVersionUID = 1;

    private final String path;
    private final String consumer;
    private final LogDeserializer<T> deserializer;
    private final CaughtUpWatermarks watermarks;
    private final Boundedness boundedness;

    private ChronicleSource(
            String path,
            String consumer,
            LogDeserializer<T> deserializer,
            CaughtUpWatermarks watermarks,
            Boundedness boundedness) {
        this.path = path;
        this.consumer = consumer;
        this.deserializer = deserializer;
        this.watermarks = watermarks;
        this.boundedness = boundedness;
    }

    /** A source that never ends. */
    public static <T> ChronicleSource<T> of(
            Path log,
            String consumer,
            LogDeserializer<T> deserializer,
            CaughtUpWatermarks watermarks) {
        return new ChronicleSource<>(
                log.toAbsolutePath().toString(),
                consumer,
                deserializer,
                watermarks,
                Boundedness.CONTINUOUS_UNBOUNDED);
    }

    /** The same, but ending with what the log holds when the job starts. */
    public ChronicleSource<T> bounded() {
        return new ChronicleSource<>(path, consumer, deserializer, watermarks, Boundedness.BOUNDED);
    }

    @Override
    public Boundedness getBoundedness() {
        return boundedness;
    }

    @Override
    public SplitEnumerator<LogSplit, UnassignedSplits> createEnumerator(
            SplitEnumeratorContext<LogSplit> context) throws IOException {
        LogFolder folder = folder();
        new LogConsumers(folder).register(consumer);
        List<LogSplit> splits = new ArrayList<>();
        for (int partition = 0; partition < folder.partitions(); partition++) {
            splits.add(new LogSplit(partition, LogPosition.EARLIEST, stopOrdinal(partition)));
        }
        return new LogSplitEnumerator(context, new UnassignedSplits(splits));
    }

    private long stopOrdinal(int partition) throws IOException {
        return boundedness == Boundedness.BOUNDED
                ? LogReader.endOrdinal(folder(), partition, watermarks.clock())
                : LogSplit.UNBOUNDED;
    }

    @Override
    public SplitEnumerator<LogSplit, UnassignedSplits> restoreEnumerator(
            SplitEnumeratorContext<LogSplit> context, UnassignedSplits unassigned)
            throws IOException {
        new LogConsumers(folder()).register(consumer);
        return new LogSplitEnumerator(context, unassigned);
    }

    @Override
    public SourceReader<T, LogSplit> createReader(SourceReaderContext context) throws IOException {
        return new LogSourceReader<>(
                context,
                folder(),
                consumer,
                deserializer,
                watermarks,
                boundedness == Boundedness.BOUNDED);
    }

    private LogFolder folder() throws IOException {
        return LogFolder.open(Path.of(path));
    }

    @Override
    public SimpleVersionedSerializer<LogSplit> getSplitSerializer() {
        return new LogSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<UnassignedSplits> getEnumeratorCheckpointSerializer() {
        return new UnassignedSplitsSerializer();
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return deserializer.producedType();
    }
}

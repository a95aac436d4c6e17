package io.tieout.connectors.log.source.reader;

import io.tieout.connectors.log.CaughtUpWatermarks;
import io.tieout.connectors.log.LogDeserializer;
import io.tieout.connectors.log.LogException;
import io.tieout.connectors.log.LogFolder;
import io.tieout.connectors.log.LogReader;
import io.tieout.connectors.log.LogRecord;
import io.tieout.connectors.log.LogWriter;
import io.tieout.connectors.log.TimeSource;
import io.tieout.connectors.log.source.split.LogSplit;
import java.io.Closeable;
import java.io.IOException;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.metrics.Counter;

/** One partition being read: its place, its output and its event time. */
final class PartitionProgress<T> implements Closeable {

    private final LogFolder folder;
    private final LogSplit split;
    private final LogReader reader;
    private final LogDeserializer<T> deserializer;
    private final TimeSource clock;
    private final CaughtUpWatermarks.Progress eventTime;
    private final Counter lateRecords;
    private SourceOutput<T> output;

    PartitionProgress(
            LogFolder folder,
            LogSplit split,
            LogReader reader,
            LogDeserializer<T> deserializer,
            CaughtUpWatermarks watermarks,
            Counter lateRecords) {
        this.folder = folder;
        this.split = split;
        this.reader = reader;
        this.deserializer = deserializer;
        this.clock = watermarks.clock();
        this.eventTime = watermarks.start();
        this.lateRecords = lateRecords;
    }

    boolean isFinished() {
        return reader.position().ordinal() >= split.stopOrdinal();
    }

    boolean atDocumentStart() {
        return reader.atDocumentStart();
    }

    /** Emits one record if there is one; at the tail, lets event time go on. */
    boolean emitNext(ReaderOutput<T> readerOutput) throws IOException {
        if (output == null) {
            output = readerOutput.createOutputForSplit(split.splitId());
        }
        if (isFinished()) {
            return false;
        }
        LogRecord record = reader.next();
        if (record == null) {
            record = nextOrCaughtUp();
        }
        if (record == null) {
            return false;
        }
        emit(record);
        return true;
    }

    /** Times are read before the tail is looked at again: see {@link CaughtUpWatermarks}. */
    private LogRecord nextOrCaughtUp() throws LogException {
        long floorMillis = LogWriter.floorMillis(folder, split.partition());
        long clockMillis = clock.millis();
        LogRecord record = reader.next();
        if (record == null) {
            emitWatermark(
                    floorMillis == LogWriter.NOT_KNOWN
                            ? eventTime.whenCaughtUp(clockMillis)
                            : eventTime.whenCaughtUpWith(floorMillis));
        }
        return record;
    }

    private void emit(LogRecord record) throws IOException {
        if (eventTime.observe(record.observedAtMillis())) {
            lateRecords.inc();
        }
        T element = deserializer.deserialize(record);
        if (element != null) {
            output.collect(element, record.observedAtMillis());
        }
        if (reader.atDocumentStart()) {
            emitWatermark(eventTime.whileReading(clock.millis()));
        }
    }

    private void emitWatermark(long watermarkMillis) {
        if (watermarkMillis != CaughtUpWatermarks.Progress.NONE) {
            output.emitWatermark(new Watermark(watermarkMillis));
        }
    }

    void release(ReaderOutput<T> readerOutput) {
        readerOutput.releaseOutputForSplit(split.splitId());
        close();
    }

    LogSplit snapshot() {
        return split.at(reader.position());
    }

    @Override
    public void close() {
        reader.close();
    }
}

package io.tieout.connectors.log.source.split;

import io.tieout.connectors.log.LogPosition;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One partition and how far it has been read.
 *
 * @param stopOrdinal the first record not to read; {@link #UNBOUNDED} to go on for ever
 */
public record LogSplit(int partition, LogPosition position, long stopOrdinal)
        implements SourceSplit {

    public static final long UNBOUNDED = Long.MAX_VALUE;

    @Override
    public String splitId() {
        return "partition-" + partition;
    }

    public LogSplit at(LogPosition newPosition) {
        return new LogSplit(partition, newPosition, stopOrdinal);
    }
}

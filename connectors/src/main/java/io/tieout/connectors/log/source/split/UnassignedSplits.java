package io.tieout.connectors.log.source.split;

import java.util.List;

/** The enumerator's state: partitions that no reader has yet. */
public record UnassignedSplits(List<LogSplit> splits) {

    public UnassignedSplits {
        splits = List.copyOf(splits);
    }
}

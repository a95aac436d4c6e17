package io.tieout.connectors.log.source.enumerator;

import io.tieout.connectors.log.source.split.LogSplit;
import io.tieout.connectors.log.source.split.UnassignedSplits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/**
 * Gives partition p to reader p modulo parallelism, once. After a restore the readers bring their
 * partitions along; only what was never assigned, or was lost with a reader, is given out again.
 */
public final class LogSplitEnumerator implements SplitEnumerator<LogSplit, UnassignedSplits> {

    private final SplitEnumeratorContext<LogSplit> context;
    private final List<LogSplit> unassigned;

    public LogSplitEnumerator(
            SplitEnumeratorContext<LogSplit> context, UnassignedSplits unassigned) {
        this.context = context;
        this.unassigned = new ArrayList<>(unassigned.splits());
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtask, String requesterHostname) {}

    @Override
    public void addSplitsBack(List<LogSplit> splits, int subtask) {
        unassigned.addAll(splits);
        unassigned.sort(Comparator.comparingInt(LogSplit::partition));
    }

    @Override
    public void addReader(int subtask) {
        List<LogSplit> own =
                unassigned.stream()
                        .filter(s -> s.partition() % context.currentParallelism() == subtask)
                        .toList();
        own.forEach(split -> context.assignSplit(split, subtask));
        unassigned.removeAll(own);
        context.signalNoMoreSplits(subtask);
    }

    @Override
    public UnassignedSplits snapshotState(long checkpointId) {
        return new UnassignedSplits(unassigned);
    }

    @Override
    public void close() {}
}

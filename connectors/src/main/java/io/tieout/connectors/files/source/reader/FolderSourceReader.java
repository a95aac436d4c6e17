package io.tieout.connectors.files.source.reader;

import io.tieout.connectors.files.FolderLayout;
import io.tieout.connectors.files.FormatLookup;
import io.tieout.connectors.files.RowMapper;
import io.tieout.connectors.files.source.split.FileOutcome;
import io.tieout.connectors.files.source.split.FileSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;

/**
 * Emits the rows of its files and asks for the next file when one is finished. Rows come exactly
 * once in effect: the number of rows emitted is in the checkpoint, and a restore opens the file
 * again at that row.
 */
@SuppressWarnings("try") // Flink's base class declares a close() that may be interrupted.
public final class FolderSourceReader<T>
        extends SingleThreadMultiplexSourceReaderBase<ReadRow, T, FileSplit, FileProgress> {

    private final boolean watching;
    private final FinishedFiles finished;

    /**
     * @param watching whether finished files leave the folder and rows carry a time
     */
    public FolderSourceReader(
            SourceReaderContext context,
            FolderLayout layout,
            FormatLookup lookup,
            RowMapper<T> mapper,
            boolean watching) {
        super(
                () -> new FileSplitReader(layout, lookup, watching),
                (row, output, progress) -> emit(row, mapper, output, progress),
                context.getConfiguration(),
                context);
        this.watching = watching;
        this.finished = new FinishedFiles(layout, context::sendSourceEventToCoordinator);
    }

    private static <T> void emit(
            ReadRow row, RowMapper<T> mapper, SourceOutput<T> output, FileProgress progress) {
        T element = mapper.map(row.row());
        Long observedAtMillis = row.row().observedAtMillis();
        if (element == null) {
            progress.emitted(row);
            return;
        }
        if (observedAtMillis == null) {
            output.collect(element);
        } else {
            output.collect(element, observedAtMillis);
        }
        progress.emitted(row);
    }

    @Override
    public void start() {
        if (getNumberOfCurrentlyAssignedSplits() == 0) {
            context.sendSplitRequest();
        }
    }

    @Override
    public void addSplits(List<FileSplit> splits) {
        List<FileSplit> open = new ArrayList<>();
        for (FileSplit split : splits) {
            if (split.outcome() == FileOutcome.OPEN) {
                open.add(split);
            } else {
                keep(split);
            }
        }
        if (!open.isEmpty()) {
            super.addSplits(open);
        }
    }

    private void keep(FileSplit split) {
        if (watching) {
            finished.add(split);
        }
    }

    @Override
    protected void onSplitFinished(Map<String, FileProgress> finishedSplits) {
        finishedSplits.values().forEach(progress -> keep(progress.finished()));
        context.sendSplitRequest();
    }

    @Override
    public List<FileSplit> snapshotState(long checkpointId) {
        List<FileSplit> splits = new ArrayList<>(super.snapshotState(checkpointId));
        splits.addAll(finished.snapshot(checkpointId));
        return splits;
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        super.notifyCheckpointComplete(checkpointId);
        finished.complete(checkpointId);
    }

    @Override
    protected FileProgress initializedState(FileSplit split) {
        return new FileProgress(split);
    }

    @Override
    protected FileSplit toSplitType(String splitId, FileProgress progress) {
        return progress.toSplit();
    }
}

package io.tieout.connectors.files.source.reader;

import io.tieout.connectors.files.FolderLayout;
import io.tieout.connectors.files.FormatLookup;
import io.tieout.connectors.files.source.split.FileSplit;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;

/**
 * Parses files one after the other in the fetcher's thread and hands over small batches, so that
 * neither a checkpoint nor a cancellation waits for a large file to be opened or skipped through.
 */
final class FileSplitReader implements SplitReader<ReadRow, FileSplit> {

    private static final int BATCH_ROWS = 256;

    private final FolderLayout layout;
    private final FormatLookup lookup;
    private final boolean timed;
    private final Deque<FileSplit> waiting = new ArrayDeque<>();
    private OpenFile current;

    /**
     * @param timed whether rows carry the time at which their file was found
     */
    FileSplitReader(FolderLayout layout, FormatLookup lookup, boolean timed) {
        this.layout = layout;
        this.lookup = lookup;
        this.timed = timed;
    }

    @Override
    public RecordsWithSplitIds<ReadRow> fetch() throws IOException {
        if (current == null) {
            FileSplit split = waiting.poll();
            if (split == null) {
                return new RecordsBySplits<>(Map.of(), Set.of());
            }
            current = new OpenFile(split, timed ? split.observedAtMillis() : null);
        }
        String id = current.split().splitId();
        List<ReadRow> rows = new ArrayList<>(BATCH_ROWS);
        while (!current.isEnded() && rows.size() < BATCH_ROWS) {
            ReadRow row = current.next(layout, lookup);
            if (row != null) {
                rows.add(row);
            }
        }
        Map<String, Collection<ReadRow>> bySplit = rows.isEmpty() ? Map.of() : Map.of(id, rows);
        return new RecordsBySplits<>(bySplit, closeIfEnded() ? Set.of(id) : Set.of());
    }

    private boolean closeIfEnded() throws IOException {
        if (!current.isEnded()) {
            return false;
        }
        current.close();
        current = null;
        return true;
    }

    @Override
    public void handleSplitsChanges(SplitsChange<FileSplit> change) {
        waiting.addAll(change.splits());
    }

    /** A batch is short; there is nothing to be woken from. */
    @Override
    public void wakeUp() {}

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}

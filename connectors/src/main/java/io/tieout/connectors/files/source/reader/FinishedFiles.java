package io.tieout.connectors.files.source.reader;

import io.tieout.connectors.files.FolderLayout;
import io.tieout.connectors.files.source.split.FileFailed;
import io.tieout.connectors.files.source.split.FileOutcome;
import io.tieout.connectors.files.source.split.FileSplit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files read to their end, until they may leave the folder and the checkpoint. Three steps, each
 * repeatable after a kill: a file is in a checkpoint as finished; when that is complete, it is
 * moved and a failure reported; when a checkpoint taken after that is complete, it is dropped. So
 * no file leaves the folder before its rows are safe, and none is forgotten there.
 */
final class FinishedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(FinishedFiles.class);
    private static final long NOT_YET = Long.MAX_VALUE;

    private final FolderLayout layout;
    private final Consumer<FileFailed> report;
    private final List<Entry> entries = new ArrayList<>();

    FinishedFiles(FolderLayout layout, Consumer<FileFailed> report) {
        this.layout = layout;
        this.report = report;
    }

    private static final class Entry {

        private final FileSplit split;
        private long coveredBy = NOT_YET;
        private boolean moved;
        private long droppedBy = NOT_YET;

        Entry(FileSplit split) {
            this.split = split;
        }
    }

    void add(FileSplit split) {
        entries.add(new Entry(split));
    }

    List<FileSplit> snapshot(long checkpointId) {
        for (Entry entry : entries) {
            entry.coveredBy = Math.min(entry.coveredBy, checkpointId);
            if (entry.moved) {
                entry.droppedBy = Math.min(entry.droppedBy, checkpointId);
            }
        }
        return entries.stream().map(entry -> entry.split).toList();
    }

    void complete(long checkpointId) {
        entries.removeIf(entry -> entry.droppedBy <= checkpointId);
        for (Entry entry : entries) {
            if (!entry.moved && entry.coveredBy <= checkpointId) {
                entry.moved = leave(entry.split);
            }
        }
    }

    private boolean leave(FileSplit split) {
        boolean failed = split.outcome() == FileOutcome.FAILED;
        try {
            if (isSameFile(split)) {
                layout.move(split.name(), split.sha256(), failed ? layout.failed() : layout.done());
            }
        } catch (IOException e) {
            LOG.warn("{} is read but cannot be moved; trying again", split.name(), e);
            return false;
        }
        if (failed) {
            report.accept(new FileFailed(split.number(), split.sha256()));
        }
        return true;
    }

    /** A new file of the same name, or a changed one, is not ours to move. */
    private boolean isSameFile(FileSplit split) throws IOException {
        Path path = layout.arrived(split.name());
        try {
            return Files.size(path) == split.sizeBytes()
                    && Files.getLastModifiedTime(path).toMillis() == split.modifiedAtMillis();
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}

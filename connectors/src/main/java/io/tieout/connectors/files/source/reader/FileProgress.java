package io.tieout.connectors.files.source.reader;

import io.tieout.connectors.files.source.split.FileOutcome;
import io.tieout.connectors.files.source.split.FileSplit;

/** How far a file has been emitted; what the checkpoint takes. */
final class FileProgress {

    private final FileSplit split;
    private long rowsRead;
    private FileOutcome outcome;

    FileProgress(FileSplit split) {
        this.split = split;
        this.rowsRead = split.rowsRead();
        this.outcome = split.outcome();
    }

    void emitted(ReadRow row) {
        rowsRead = row.ordinal() + 1;
        outcome = row.outcome();
    }

    FileSplit toSplit() {
        return split.at(rowsRead, outcome);
    }

    FileSplit finished() {
        return split.at(rowsRead, outcome == FileOutcome.OPEN ? FileOutcome.DONE : outcome);
    }
}

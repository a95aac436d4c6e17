package io.tieout.connectors.files.source.reader;

import io.tieout.connectors.files.source.split.FileSplit;
import io.tieout.core.documents.FileRead;
import io.tieout.formats.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the rows of a file. After a restore it counts again those that are skipped, so that it is
 * right without being part of a checkpoint.
 */
final class FileTally {

    private final FileSplit split;
    private final List<String> warnings = new ArrayList<>();
    private long accepted;
    private long rejected;
    private long warned;

    FileTally(FileSplit split) {
        this.split = split;
    }

    void count(Row row) {
        if (row instanceof Row.Accepted document) {
            accepted++;
            if (document.warning() != null) {
                warn(document);
            }
        } else {
            rejected++;
        }
    }

    private void warn(Row.Accepted document) {
        warned++;
        if (warnings.size() < FileRead.MAX_WARNINGS) {
            warnings.add(document.position() + ", " + document.warning());
        }
    }

    FileRead done(long observedAtMillis) {
        return read(false, observedAtMillis);
    }

    /** The file's own dead letter counts as a rejected record. */
    FileRead failed(long observedAtMillis) {
        rejected++;
        return read(true, observedAtMillis);
    }

    private FileRead read(boolean failed, long observedAtMillis) {
        return new FileRead(
                split.name(),
                split.sha256(),
                failed,
                accepted,
                rejected,
                warned,
                warnings,
                observedAtMillis);
    }
}

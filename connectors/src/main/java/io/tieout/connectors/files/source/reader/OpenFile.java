package io.tieout.connectors.files.source.reader;

import io.tieout.connectors.files.FileRow;
import io.tieout.connectors.files.FolderLayout;
import io.tieout.connectors.files.FormatLookup;
import io.tieout.connectors.files.source.split.FileOutcome;
import io.tieout.connectors.files.source.split.FileSplit;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.documents.FileRead;
import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file being parsed from its next row on. Whatever goes wrong with the file itself (it is gone,
 * it changed, no format knows it, its parser threw) ends it with one dead letter; never an
 * exception.
 */
final class OpenFile implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);

    private final FileSplit split;
    private final Long observedAtMillis;
    private final FileTally tally;
    private FileContent content;
    private RecordReader reader;
    private long ordinal;
    private boolean ended;

    OpenFile(FileSplit split, Long observedAtMillis) {
        this.split = split;
        this.observedAtMillis = observedAtMillis;
        this.tally = new FileTally(split);
        this.ordinal = split.rowsRead();
    }

    FileSplit split() {
        return split;
    }

    /** The next row, or null after the last; the file is opened on the first call. */
    ReadRow next(FolderLayout layout, FormatLookup lookup) {
        if (ended) {
            return null;
        }
        try {
            if (reader == null) {
                open(layout, lookup);
            }
            Row row = reader.next();
            if (row == null) {
                return end();
            }
            tally.count(row);
            return emit(FileRow.of(split.name(), row, observedAtMillis), FileOutcome.OPEN);
        } catch (NoSuchFileException e) {
            return fail("the file disappeared before it was read to its end", e);
        } catch (FileRefusedException e) {
            return fail(e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            return fail("the file cannot be read: " + e, e);
        }
    }

    private void open(FolderLayout layout, FormatLookup lookup) throws IOException {
        Path path = layout.find(split);
        requireUnchanged(path);
        Format format = lookup.find(split.name(), FolderLayout.head(path));
        if (format == null) {
            throw new FileRefusedException("no known format");
        }
        content = FileContent.open(path);
        reader = format.open(split.name(), content);
        for (long skipped = 0; skipped < split.rowsRead(); skipped++) {
            Row row = reader.next();
            if (row == null) {
                throw new FileRefusedException("the file has fewer rows than were read before");
            }
            tally.count(row);
        }
    }

    /** Rows are only skipped in the very bytes in which they were counted. */
    private void requireUnchanged(Path path) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        boolean sameLook =
                now.size() == split.sizeBytes()
                        && now.lastModifiedTime().toMillis() == split.modifiedAtMillis();
        if (!sameLook
                || (split.rowsRead() > 0 && !FolderLayout.hash(path).equals(split.sha256()))) {
            throw new FileRefusedException("the file changed after it was found complete");
        }
    }

    private ReadRow end() throws IOException {
        if (!content.hashOfAll().equals(split.sha256())) {
            throw new FileRefusedException("the file changed while it was read");
        }
        ended = true;
        FileRead read = tally.done(split.observedAtMillis());
        if (read.warned() > 0) {
            LOG.warn(
                    "{}: {} records with warnings: {}",
                    read.name(),
                    read.warned(),
                    read.warnings());
        }
        return emit(FileRow.end(read, null, observedAtMillis), FileOutcome.DONE);
    }

    private ReadRow fail(String reason, Exception cause) {
        LOG.warn("{} failed after {} rows", split.name(), ordinal, cause);
        ended = true;
        DeadLetter letter = new DeadLetter(split.name(), "file", "", reason, "");
        FileRead read = tally.failed(split.observedAtMillis());
        return emit(FileRow.end(read, letter, observedAtMillis), FileOutcome.FAILED);
    }

    private ReadRow emit(FileRow row, FileOutcome outcome) {
        return new ReadRow(row, ordinal++, outcome);
    }

    boolean isEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        try {
            if (reader != null) {
                reader.close();
            }
        } finally {
            if (content != null) {
                content.release();
            }
        }
    }

    private static final class FileRefusedException extends IOException {

        FileRefusedException(String message) {
            super(message);
        }
    }
}

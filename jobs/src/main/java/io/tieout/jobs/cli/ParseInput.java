package io.tieout.jobs.cli;

import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to parse and the format to read it with; both are known to be there. */
record ParseInput(Path file, Format format) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** What event lines and dead letters name as the source: the file's name without folders. */
    String source() {
        return file.getFileName().toString();
    }

    /** Opens the file from its start. */
    RecordReader open() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            return format.open(source(), new BufferedInputStream(bytes, BUFFER_BYTES));
        } catch (RuntimeException e) {
            bytes.close();
            throw e;
        }
    }
}

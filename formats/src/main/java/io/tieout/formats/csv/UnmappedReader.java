package io.tieout.formats.csv;

import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;

/** A delimited file that no mapping is for: one dead letter that says so. */
final class UnmappedReader implements RecordReader {

    private final String source;
    private final InputStream bytes;
    private boolean told;

    UnmappedReader(String source, InputStream bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    @Override
    public Row next() {
        if (told) {
            return null;
        }
        told = true;
        return new Row.Rejected(
                new DeadLetter(
                        source,
                        "line 1",
                        "",
                        "no mapping for this file: put one beside it as "
                                + source
                                + ".mapping.yaml, or name the file in a mapping's 'files'",
                        ""));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

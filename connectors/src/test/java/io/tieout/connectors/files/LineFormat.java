package io.tieout.connectors.files;

import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** For tests: each line of a .txt file is one dead letter whose raw text is the line. */
final class LineFormat implements Format {

    static Format lookup(String fileName, byte[] head) {
        Format format = new LineFormat();
        return format.recognises(fileName, head) ? format : null;
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return fileName.endsWith(".txt") && head.length > 0;
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        return new LineReader(source, lines);
    }

    private static final class LineReader implements RecordReader {

        private final String source;
        private final BufferedReader lines;
        private int count;

        LineReader(String source, BufferedReader lines) {
            this.source = source;
            this.lines = lines;
        }

        @Override
        public Row next() {
            try {
                String line = lines.readLine();
                if ("explode".equals(line)) {
                    throw new IllegalStateException("parser bug");
                }
                String position = "line " + ++count;
                return line == null
                        ? null
                        : new Row.Rejected(new DeadLetter(source, position, "", "test", line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}

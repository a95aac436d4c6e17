package io.tieout.jobs.cli;

import io.tieout.formats.LineReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a file of results, one after another, blank ones left out. */
final class JsonLineFile implements Iterator<byte[]>, AutoCloseable {

    private static final int MAX_LINE_BYTES = 1 << 24;

    private final Path file;
    private final LineReader lines;
    private boolean ready;

    private JsonLineFile(Path file, LineReader lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * @throws UnreachableException if the file cannot be opened; so do the other methods later
     */
    static JsonLineFile open(Path file) {
        try {
            return new JsonLineFile(
                    file, new LineReader(Files.newInputStream(file), MAX_LINE_BYTES));
        } catch (IOException e) {
            throw new UnreachableException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (!ready && lines.next()) {
                ready = !lines.isBlank();
            }
            return ready;
        } catch (IOException e) {
            throw new UnreachableException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        return Arrays.copyOfRange(lines.buffer(), lines.from(), lines.from() + lines.length());
    }

    /** 1-based number of the line that was given last. */
    long number() {
        return lines.number();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

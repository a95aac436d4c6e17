package io.tieout.benchmarks.recon;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JSON Lines file that is written from the beginning, through one large buffer. */
public final class LineFile implements Closeable {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 19];
    private int used;
    private long lines;

    public LineFile(Path file) {
        try {
            this.out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the line and its end. */
    public void write(LineBuffer line) {
        write(line.array(), line.length());
    }

    public void write(byte[] line, int length) {
        if (used + length + 1 > buffer.length) {
            flush();
        }
        if (length < buffer.length) {
            System.arraycopy(line, 0, buffer, used, length);
            used += length;
        } else {
            writeOut(line, length);
        }
        buffer[used++] = '\n';
        lines++;
    }

    /** Lines written so far; the number of the line written last. */
    public long lines() {
        return lines;
    }

    private void flush() {
        writeOut(buffer, used);
        used = 0;
    }

    private void writeOut(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

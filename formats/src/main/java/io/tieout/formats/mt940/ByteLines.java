package io.tieout.formats.mt940;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Physical lines of a stream, ended by CR, LF or both. Holds one line of at most {@link
 * #LIMIT_BYTES}; the rest of a longer one is read and dropped, and the line says so.
 */
final class ByteLines implements Closeable {

    static final int LIMIT_BYTES = 16_384;

    private final InputStream in;
    private final byte[] buffer = new byte[65_536];
    private int position;
    private int end;
    private byte[] line = new byte[256];
    private int length;
    private boolean cut;
    private boolean afterReturn;
    private long number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        length = 0;
        cut = false;
        boolean any = false;
        while (position < end || fill()) {
            if (afterReturn) {
                afterReturn = false;
                if (buffer[position] == '\n') {
                    position++;
                    continue;
                }
            }
            any = true;
            if (takeUpToLineEnd()) {
                number++;
                return true;
            }
        }
        if (any) {
            number++;
        }
        return any;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Whether the line was longer than the limit. */
    boolean isCut() {
        return cut;
    }

    /** 1-based. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean takeUpToLineEnd() {
        int i = position;
        while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        append(position, i);
        if (i == end) {
            position = end;
            return false;
        }
        afterReturn = buffer[i] == '\r';
        position = i + 1;
        return true;
    }

    private void append(int from, int to) {
        int room = LIMIT_BYTES - length;
        int count = Math.min(room, to - from);
        cut |= count < to - from;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = 0;
        int read = in.read(buffer, 0, buffer.length);
        while (read == 0) {
            read = in.read(buffer, 0, buffer.length);
        }
        end = Math.max(read, 0);
        return read > 0;
    }
}

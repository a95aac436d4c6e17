package io.tieout.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a byte stream into lines in bounded memory and without copying: the current line is a range
 * of {@link #buffer()} that is valid until the next call. A line ends at LF or at the end of the
 * input; a CR before the LF and a UTF-8 byte order mark at the very start belong to no line.
 */
public final class LineReader implements Closeable {

    /** What is kept of a line that is too long, for its dead letter. */
    private static final int KEPT_BYTES = 1 << 15;

    private static final int FIRST_BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int maxLineBytes;
    private byte[] buffer = new byte[FIRST_BUFFER_BYTES];
    private int limit;
    private int nextFrom;
    private int from;
    private int length;
    private long number;
    private boolean tooLong;
    private boolean ascii;
    private boolean escaped;
    private boolean ended;

    /**
     * @param maxLineBytes at least 64 KiB; a longer line is passed over and {@link #isTooLong()}
     */
    public LineReader(InputStream in, int maxLineBytes) {
        this.in = in;
        this.maxLineBytes = Math.max(FIRST_BUFFER_BYTES, maxLineBytes);
    }

    /** Moves to the next line; false at the end of the input. */
    public boolean next() throws IOException {
        from = nextFrom;
        tooLong = false;
        ascii = true;
        escaped = false;
        int scan = from;
        int end = endOfLine(scan);
        while (end < 0) {
            int scanned = limit - from;
            if (scanned > maxLineBytes) {
                return passOver();
            }
            if (!fill()) {
                return limit > from && line(limit, limit);
            }
            scan = from + scanned;
            end = endOfLine(scan);
        }
        return line(end, end + 1);
    }

    public byte[] buffer() {
        return buffer;
    }

    public int from() {
        return from;
    }

    /** Bytes of the line without its end. */
    public int length() {
        return length;
    }

    /** 1 for the first line. */
    public long number() {
        return number;
    }

    /** Whether the line is over the limit; only its first bytes are kept. */
    public boolean isTooLong() {
        return tooLong;
    }

    public boolean isAscii() {
        return ascii;
    }

    /** Whether the line has a backslash. */
    public boolean hasBackslash() {
        return escaped;
    }

    /** Whether the line has nothing but blanks and tabs. */
    public boolean isBlank() {
        for (int i = from; i < from + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The line as a dead letter shows it. */
    public String raw() {
        return RawText.of(buffer, from, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int endOfLine(int start) {
        byte[] bytes = buffer;
        int seen = 0;
        boolean backslash = false;
        int i = start;
        for (; i < limit; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                break;
            }
            seen |= b;
            backslash |= b == '\\';
        }
        ascii &= seen >= 0;
        escaped |= backslash;
        return i < limit ? i : -1;
    }

    private boolean line(int end, int next) {
        nextFrom = next;
        number++;
        if (number == 1 && startsWithByteOrderMark(end)) {
            from += 3;
        }
        length = end > from && buffer[end - 1] == '\r' ? end - 1 - from : end - from;
        return true;
    }

    private boolean startsWithByteOrderMark(int end) {
        return end - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
    }

    /** Reads more behind the current line, which moves to the front; false at the end. */
    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, limit - from);
            limit -= from;
            from = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        return read();
    }

    private boolean read() throws IOException {
        int count = ended ? -1 : in.read(buffer, limit, buffer.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
        return !ended;
    }

    /** Drops the rest of a line that is too long; its head stays for the dead letter. */
    private boolean passOver() throws IOException {
        int keep = from + KEPT_BYTES;
        limit = keep;
        int end = -1;
        while (end < 0 && read()) {
            end = endOfLine(keep);
            if (end < 0) {
                limit = keep;
            }
        }
        tooLong = true;
        length = KEPT_BYTES;
        nextFrom = end < 0 ? limit : end + 1;
        number++;
        return true;
    }
}

package io.tieout.formats.mt940;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a stream into fields. A line starts a field if it begins with a colon, a tag that starts
 * with a digit (or is {@code NS}) and a colon; lines that begin neither a field nor end a message
 * continue the field before them. Holds one field of at most {@link #LIMIT_BYTES}.
 */
final class FieldTokenizer implements Closeable {

    static final int LIMIT_BYTES = 65_536;

    private enum LineKind {
        FIELD,
        END,
        ENVELOPE,
        OTHER
    }

    private final ByteLines lines;
    private final TextBytes decoder = new TextBytes();
    private byte[] field = new byte[1_024];
    private int length;
    private boolean overlong;
    private boolean held;
    private int start;
    private LineKind kind = LineKind.OTHER;

    FieldTokenizer(InputStream in) {
        this.lines = new ByteLines(in);
    }

    /** The next field, or null at the end. */
    Field next() throws IOException {
        if (!held && !advance()) {
            return null;
        }
        held = false;
        return switch (kind) {
            case FIELD -> field();
            case ENVELOPE -> envelope();
            case END -> single(Field.END);
            case OTHER -> single(Field.NOISE);
        };
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private boolean advance() throws IOException {
        if (!lines.next()) {
            return false;
        }
        start = firstByte();
        kind = kindAt(start);
        return true;
    }

    private Field field() throws IOException {
        long line = lines.number();
        int tagEnd = tagEnd(start);
        String tag =
                new String(
                        lines.bytes(), start + 1, tagEnd - start - 1, StandardCharsets.ISO_8859_1);
        clear();
        take(tagEnd + 1);
        while (advance()) {
            if (kind != LineKind.OTHER) {
                held = true;
                break;
            }
            put((byte) '\n');
            take(0);
        }
        return new Field(tag, text(), line, overlong);
    }

    /** FIN blocks; a field may follow the opening of block 4 on the same line. */
    private Field envelope() {
        int block4 = indexOfBlock4();
        clear();
        take(start);
        Field blocks = new Field(Field.ENVELOPE, text(), lines.number(), overlong);
        if (block4 >= 0 && kindAt(block4 + 3) == LineKind.FIELD) {
            start = block4 + 3;
            kind = LineKind.FIELD;
            held = true;
        }
        return blocks;
    }

    private Field single(String tag) {
        clear();
        take(start);
        return new Field(tag, text(), lines.number(), overlong);
    }

    private LineKind kindAt(int at) {
        byte[] bytes = lines.bytes();
        int end = lines.length();
        if (at >= end) {
            return LineKind.OTHER;
        }
        return switch (bytes[at]) {
            case ':' -> tagEnd(at) > 0 ? LineKind.FIELD : LineKind.OTHER;
            case '-' -> endsMessage(at) ? LineKind.END : LineKind.OTHER;
            case '{' -> isBlock(at) ? LineKind.ENVELOPE : LineKind.OTHER;
            default -> LineKind.OTHER;
        };
    }

    /** The index of the colon that closes a tag opened at {@code at}, or -1. */
    private int tagEnd(int at) {
        byte[] bytes = lines.bytes();
        int end = Math.min(lines.length(), at + 5);
        if (at + 1 >= end) {
            return -1;
        }
        boolean tag = isDigit(bytes[at + 1]) || bytes[at + 1] == 'N';
        for (int i = at + 1; i < end; i++) {
            byte b = bytes[i];
            if (b == ':') {
                boolean named = bytes[at + 1] != 'N' || (i == at + 3 && bytes[at + 2] == 'S');
                return tag && named && i > at + 2 ? i : -1;
            }
            if (!isDigit(b) && (b < 'A' || b > 'Z')) {
                return -1;
            }
        }
        return -1;
    }

    // "-" alone, "-}" of the envelope and the "-XXX" of Dutch banks.
    private boolean endsMessage(int at) {
        byte[] bytes = lines.bytes();
        int next = at + 1;
        if (next < lines.length() && bytes[next] == '}') {
            return true;
        }
        while (next < lines.length() && (bytes[next] <= ' ' || bytes[next] == 'X')) {
            next++;
        }
        return next == lines.length();
    }

    private boolean isBlock(int at) {
        byte[] bytes = lines.bytes();
        return at + 2 < lines.length()
                && bytes[at + 2] == ':'
                && (isDigit(bytes[at + 1]) || bytes[at + 1] == 'S');
    }

    private int indexOfBlock4() {
        byte[] bytes = lines.bytes();
        for (int i = start; i + 2 < lines.length(); i++) {
            if (bytes[i] == '{' && bytes[i + 1] == '4' && bytes[i + 2] == ':') {
                return i;
            }
        }
        return -1;
    }

    // Skips a byte order mark, transmission control characters and the "$" between RJE messages.
    private int firstByte() {
        byte[] bytes = lines.bytes();
        int at = 0;
        if (lines.number() == 1
                && lines.length() >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
        while (at < lines.length() && bytes[at] >= 0 && bytes[at] < ' ' && bytes[at] != '\t') {
            at++;
        }
        if (at + 1 < lines.length() && bytes[at] == '$' && bytes[at + 1] == '{') {
            at++;
        }
        return at;
    }

    private void clear() {
        length = 0;
        overlong = false;
    }

    private void take(int from) {
        int wanted = Math.max(0, lines.length() - from);
        int count = Math.min(wanted, LIMIT_BYTES - length);
        overlong |= lines.isCut() || count < wanted;
        grow(count);
        System.arraycopy(lines.bytes(), Math.min(from, lines.length()), field, length, count);
        length += count;
    }

    private void put(byte b) {
        if (length < LIMIT_BYTES) {
            grow(1);
            field[length++] = b;
        } else {
            overlong = true;
        }
    }

    private void grow(int count) {
        if (length + count > field.length) {
            field = Arrays.copyOf(field, Math.max(field.length * 2, length + count));
        }
    }

    private String text() {
        return decoder.decode(field, length);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}

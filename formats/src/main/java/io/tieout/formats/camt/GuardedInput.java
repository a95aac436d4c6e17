package io.tieout.formats.camt;

import io.tieout.core.documents.DeadLetter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes on their way to the XML parser. Ends the input when a single token (a text, a comment,
 * a tag) exceeds {@link #TOKEN_LIMIT_BYTES}, because the parser holds a token in memory; and
 * remembers the last bytes, so that a refused record can be quoted as it stood.
 */
final class GuardedInput extends InputStream {

    // The parser needs up to six bytes of heap for each, while it doubles its buffers.
    static final int TOKEN_LIMIT_BYTES = 4 << 20;

    private static final int WINDOW_BYTES = 1 << 16;
    // Several reads always fit into the window, so that a mark is copied before it is overwritten.
    private static final int READ_BYTES = 1 << 14;
    private static final int QUOTE_BYTES = DeadLetter.RAW_LIMIT_CHARS;

    private final InputStream in;
    private final byte[] window = new byte[WINDOW_BYTES];
    private long received;
    private int sinceToken;
    private boolean oversized;
    private IOException failure;
    private long mark = -1;
    private byte[] quote;

    GuardedInput(InputStream in) {
        this.in = in;
    }

    /** To be called when the parser has finished a token. */
    void startToken() {
        sinceToken = 0;
    }

    boolean oversized() {
        return oversized;
    }

    /** What the underlying stream threw; null if it did not. */
    IOException failure() {
        return failure;
    }

    /** From here on the bytes are kept for {@link #quote}. */
    void mark(long offset) {
        mark = offset;
        quote = null;
    }

    /** The bytes from the mark to the end given, cut to what a dead letter can hold. */
    byte[] quote(long end) {
        int length = (int) Math.max(0, Math.min(QUOTE_BYTES, end - mark));
        if (quote != null) {
            return quote.length <= length ? quote : Arrays.copyOf(quote, length);
        }
        return slice(mark, length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (sinceToken > TOKEN_LIMIT_BYTES) {
            oversized = true;
            throw new IOException("token too large");
        }
        int count = readFrom(target, offset, Math.min(length, READ_BYTES));
        if (count > 0) {
            keep(target, offset, count);
            sinceToken += count;
        }
        return count;
    }

    private int readFrom(byte[] target, int offset, int length) throws IOException {
        try {
            return in.read(target, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void keep(byte[] source, int offset, int count) {
        if (mark >= 0 && quote == null && received + count - mark > WINDOW_BYTES) {
            quote = slice(mark, QUOTE_BYTES);
        }
        int at = (int) (received % WINDOW_BYTES);
        int first = Math.min(count, WINDOW_BYTES - at);
        System.arraycopy(source, offset, window, at, first);
        System.arraycopy(source, offset + first, window, 0, count - first);
        received += count;
    }

    private byte[] slice(long from, int length) {
        long start = Math.max(Math.max(from, 0), received - WINDOW_BYTES);
        int count = (int) Math.max(0, Math.min(length, received - start));
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = window[(int) ((start + i) % WINDOW_BYTES)];
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

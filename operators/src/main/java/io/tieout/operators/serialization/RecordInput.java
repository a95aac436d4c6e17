package io.tieout.operators.serialization;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.memory.DataInputDeserializer;

/**
 * Reads records out of one array. Texts are made straight from it, and those that come again and
 * again, such as the account, are made once. Not thread-safe.
 */
public final class RecordInput extends DataInputDeserializer {

    private static final int PLACES = 64;

    private final String[] recent = new String[PLACES];
    private byte[] bytes = {};

    /** Goes on with the records of another array. */
    public void over(byte[] records) {
        bytes = records;
        setBuffer(records);
    }

    /** Goes on at another record of the same array. */
    public void goTo(int offset) {
        setBuffer(bytes, offset, bytes.length - offset);
    }

    String text(int length, Charset charset) throws IOException {
        return new String(bytes, skip(length), length, charset);
    }

    /** As {@link #text}, one byte a character, for texts that are likely to have come before. */
    String recurring(int length) throws IOException {
        int from = skip(length);
        if (length == 0) {
            return "";
        }
        int place = (length + bytes[from] * 7 + bytes[from + length - 1]) & (PLACES - 1);
        String known = recent[place];
        if (known == null || !isAt(known, from, length)) {
            known = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            recent[place] = known;
        }
        return known;
    }

    private boolean isAt(String text, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != (bytes[from + i] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private int skip(int length) throws IOException {
        int from = getPosition();
        skipBytesToRead(length);
        return from;
    }
}

package io.tieout.console.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where the next page begins, as a text that says nothing to others. It belongs to one question:
 * with other filters it is refused.
 *
 * @param question a hash of the filters and the order
 * @param values of the columns that are sorted by
 * @param id of the last row; may be empty
 */
public record Cursor(int question, List<Long> values, String id) {

    private static final int MOST_VALUES = 4;
    private static final int LONGEST_CHARS = 2_000;

    public Cursor {
        values = List.copyOf(values);
    }

    public String text() {
        byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(5 + Long.BYTES * values.size() + idBytes.length);
        bytes.putInt(question).put((byte) values.size());
        values.forEach(bytes::putLong);
        bytes.put(idBytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * @throws ProblemException if it is no cursor, or of another question
     */
    static Cursor parse(String text, int question) {
        if (text.length() <= LONGEST_CHARS) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
                int asked = bytes.getInt();
                int count = bytes.get();
                if (asked == question && count >= 0 && count <= MOST_VALUES) {
                    return read(asked, count, bytes);
                }
            } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
                throw refused();
            }
        }
        throw refused();
    }

    private static Cursor read(int question, int count, ByteBuffer bytes) {
        List<Long> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(bytes.getLong());
        }
        byte[] id = new byte[bytes.remaining()];
        bytes.get(id);
        return new Cursor(question, values, new String(id, StandardCharsets.UTF_8));
    }

    private static ProblemException refused() {
        return ProblemException.field(
                ProblemKind.BAD_REQUEST, "cursor", "is none, or belongs to another list");
    }
}

package io.tieout.casework.encoding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts fields one behind the other; the first byte is the version. */
final class FieldWriter {

    /** A field or several. */
    @FunctionalInterface
    interface Fields {
        void write(FieldWriter out) throws IOException;
    }

    private final DataOutputStream out;

    private FieldWriter(DataOutputStream out) {
        this.out = out;
    }

    static byte[] bytes(int version, Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        FieldWriter writer = new FieldWriter(new DataOutputStream(bytes));
        try {
            writer.small(version);
            fields.write(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    void small(int value) throws IOException {
        out.writeByte(value);
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    void whole(int value) throws IOException {
        out.writeInt(value);
    }

    void large(long value) throws IOException {
        out.writeLong(value);
    }

    /** Never null. */
    void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void texts(List<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            text(value);
        }
    }
}

package io.tieout.casework.encoding;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes back what {@link FieldWriter} put. */
final class FieldReader {

    private final DataInputStream in;

    private FieldReader(byte[] bytes) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /**
     * @throws IOException if the bytes are of a version that this program does not know
     */
    static FieldReader of(byte[] bytes, int version) throws IOException {
        FieldReader reader = new FieldReader(bytes);
        int written = reader.small();
        if (written != version) {
            throw new IOException("casework bytes of version " + written + ", not " + version);
        }
        return reader;
    }

    int small() throws IOException {
        return in.readByte();
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    int whole() throws IOException {
        return in.readInt();
    }

    long large() throws IOException {
        return in.readLong();
    }

    String text() throws IOException {
        byte[] bytes = in.readNBytes(checked(in.readInt()));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> texts() throws IOException {
        int count = checked(in.readInt());
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(text());
        }
        return values;
    }

    /** A length that cannot be is a slip of the sender, not a reason to ask for much memory. */
    private int checked(int length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new IOException("casework bytes are cut short");
        }
        return length;
    }
}

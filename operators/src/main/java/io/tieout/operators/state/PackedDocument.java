package io.tieout.operators.state;

import io.tieout.core.documents.Observed;
import io.tieout.operators.serialization.ObservedSerializer;
import java.io.IOException;
import java.util.Objects;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A document on its way to an operator that only collects it: the key that it is collected under
 * and its bytes, written once and read once, when its scope is looked at.
 */
public final class PackedDocument {

    private final String key;
    private final byte[] bytes;

    /**
     * @param bytes of the document, by {@link ObservedSerializer}; not to be changed
     */
    public PackedDocument(String key, byte[] bytes) {
        this.key = Objects.requireNonNull(key, "key");
        this.bytes = Objects.requireNonNull(bytes, "bytes");
    }

    /**
     * @param buffer is written over
     */
    public static PackedDocument of(String key, Observed document, DataOutputSerializer buffer)
            throws IOException {
        buffer.clear();
        ObservedSerializer.INSTANCE.serialize(document, buffer);
        return new PackedDocument(key, buffer.getCopyOfBuffer());
    }

    public String key() {
        return key;
    }

    /** The array is not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}

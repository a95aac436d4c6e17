package io.tieout.operators.serialization;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A serializer of immutable values, which are never copied. Its first byte is a format version, so
 * that a later version can read what an earlier one wrote.
 */
public abstract class ImmutableSerializer<T> extends TypeSerializer<T> {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public T copy(T from) {
        return from;
    }

    @Override
    public T copy(T from, T reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    /** Refuses bytes of a version that this program does not know. */
    static void requireVersion(int found, int known, TypeSerializer<?> serializer)
            throws IOException {
        if (found != known) {
            throw new IOException(
                    serializer.getClass().getSimpleName()
                            + " reads version "
                            + known
                            + ", found "
                            + found);
        }
    }
}

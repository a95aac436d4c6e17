package io.tieout.operators.serialization;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A serializer of an immutable record some of whose fields have types that the caller brings, with
 * their serializers. Their values must be immutable too. A subclass writes and reads the fields;
 * its first byte is a format version.
 */
abstract class NestingSerializer<T> extends ImmutableSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final TypeSerializer<?>[] nested;

    NestingSerializer(TypeSerializer<?>... nested) {
        this.nested = nested;
    }

    /** The same serializer over others of the same types. */
    abstract NestingSerializer<T> nesting(TypeSerializer<?>[] others);

    TypeSerializer<?>[] nested() {
        return nested.clone();
    }

    @Override
    public TypeSerializer<T> duplicate() {
        TypeSerializer<?>[] copies = nested();
        Arrays.setAll(copies, i -> nested[i].duplicate());
        return nesting(copies);
    }

    static <F> void optional(TypeSerializer<F> serializer, F value, DataOutputView out)
            throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            serializer.serialize(value, out);
        }
    }

    static <F> F optional(TypeSerializer<F> serializer, DataInputView in) throws IOException {
        return in.readBoolean() ? serializer.deserialize(in) : null;
    }

    @Override
    public boolean equals(Object other) {
        return getClass().isInstance(other)
                && Arrays.equals(((NestingSerializer<?>) other).nested, nested);
    }

    @Override
    public int hashCode() {
        return 31 * getClass().hashCode() + Arrays.hashCode(nested);
    }
}

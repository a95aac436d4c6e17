package io.tieout.operators.serialization;

import org.apache.flink.api.common.typeutils.TypeSerializer;

/** A serializer without state, of which all instances are equal. A subclass writes the fields. */
public abstract class RecordSerializer<T> extends ImmutableSerializer<T> {

    private static final long serialVersionUID = 1L;

    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return getClass().isInstance(other);
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }
}

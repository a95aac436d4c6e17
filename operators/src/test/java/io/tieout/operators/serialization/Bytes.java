package io.tieout.operators.serialization;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** What a serializer makes of a value and back. */
public final class Bytes {

    private static final int START_CAPACITY = 256;

    private Bytes() {}

    public static <T> T roundTrip(TypeSerializer<T> serializer, T value) throws IOException {
        return serializer.deserialize(new DataInputDeserializer(of(serializer, value)));
    }

    public static <T> byte[] of(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(START_CAPACITY);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }
}

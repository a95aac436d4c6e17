package io.tieout.benchmarks.peers;

import io.tieout.operators.serialization.RecordSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a {@link KeyedSide} field by field. */
final class KeyedSideSerializer extends RecordSerializer<KeyedSide> {
    static final KeyedSideSerializer INSTANCE = new KeyedSideSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(KeyedSide record, DataOutputView target) throws IOException {
        PairKeySerializer.INSTANCE.serialize(record.key(), target);
        SideSerializer.INSTANCE.serialize(record.side(), target);
    }

    @Override
    public KeyedSide deserialize(DataInputView source) throws IOException {
        return new KeyedSide(
                PairKeySerializer.INSTANCE.deserialize(source),
                SideSerializer.INSTANCE.deserialize(source));
    }

    @Override
    public TypeSerializerSnapshot<KeyedSide> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Restores this serializer; Flink creates it by name. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<KeyedSide> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

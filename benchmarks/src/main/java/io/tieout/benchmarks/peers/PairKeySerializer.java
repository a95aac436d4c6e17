package io.tieout.benchmarks.peers;

import io.tieout.operators.serialization.RecordSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a {@link PairKey} field by field. */
final class PairKeySerializer extends RecordSerializer<PairKey> {
    static final PairKeySerializer INSTANCE = new PairKeySerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(PairKey record, DataOutputView target) throws IOException {
        target.writeUTF(record.account());
        target.writeUTF(record.reference());
        target.writeLong(record.minorUnits());
    }

    @Override
    public PairKey deserialize(DataInputView source) throws IOException {
        return new PairKey(source.readUTF(), source.readUTF(), source.readLong());
    }

    @Override
    public TypeSerializerSnapshot<PairKey> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Restores this serializer; Flink creates it by name. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PairKey> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

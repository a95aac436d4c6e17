package io.tieout.benchmarks.peers;

import io.tieout.operators.serialization.RecordSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a {@link Side} field by field. */
final class SideSerializer extends RecordSerializer<Side> {
    static final SideSerializer INSTANCE = new SideSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(Side record, DataOutputView target) throws IOException {
        target.writeBoolean(record.bank());
        target.writeUTF(record.id());
    }

    @Override
    public Side deserialize(DataInputView source) throws IOException {
        return new Side(source.readBoolean(), source.readUTF());
    }

    @Override
    public TypeSerializerSnapshot<Side> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Restores this serializer; Flink creates it by name. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Side> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

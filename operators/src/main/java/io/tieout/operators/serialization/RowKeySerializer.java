package io.tieout.operators.serialization;

import io.tieout.operators.state.RowKey;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Row keys in state; the bytes' order has no meaning. */
public final class RowKeySerializer extends RecordSerializer<RowKey> {

    public static final RowKeySerializer INSTANCE = new RowKeySerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(RowKey key, DataOutputView out) throws IOException {
        out.writeByte(key.kind());
        Fields.text(key.id(), out);
        out.writeLong(key.contentHash());
        out.writeLong(key.observedAtMillis());
    }

    @Override
    public RowKey deserialize(DataInputView in) throws IOException {
        return new RowKey((char) in.readByte(), Fields.text(in), in.readLong(), in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<RowKey> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the layout has not changed. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<RowKey> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

package io.tieout.operators.serialization;

import io.tieout.operators.lookup.WaitingKey;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Keys of waiting questions. Their bytes sort by tick, whose sign bit is flipped for that; RocksDB
 * iterates a map in this order.
 */
public final class WaitingKeySerializer extends RecordSerializer<WaitingKey> {

    public static final WaitingKeySerializer INSTANCE = new WaitingKeySerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(WaitingKey key, DataOutputView out) throws IOException {
        out.writeLong(key.tick() ^ Long.MIN_VALUE);
        Fields.text(key.inquiryId(), out);
        out.writeLong(key.observedAtMillis());
        out.writeLong(key.contentHash());
        out.writeInt(key.index());
    }

    @Override
    public WaitingKey deserialize(DataInputView in) throws IOException {
        return new WaitingKey(
                in.readLong() ^ Long.MIN_VALUE,
                Fields.text(in),
                in.readLong(),
                in.readLong(),
                in.readInt());
    }

    @Override
    public TypeSerializerSnapshot<WaitingKey> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the layout has not changed. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<WaitingKey> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

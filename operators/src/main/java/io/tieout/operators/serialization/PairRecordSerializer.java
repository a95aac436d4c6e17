package io.tieout.operators.serialization;

import io.tieout.core.bank.PairRecord;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What people decided about two names, in state. */
public final class PairRecordSerializer extends RecordSerializer<PairRecord> {

    public static final PairRecordSerializer INSTANCE = new PairRecordSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(PairRecord record, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        out.writeInt(record.confirmations());
        out.writeInt(record.rejections());
        out.writeInt(record.confirmationsInARow());
        out.writeLong(record.lastConfirmedAtMillis());
        out.writeLong(record.lastDecidedAtMillis());
    }

    @Override
    public PairRecord deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new PairRecord(
                in.readInt(), in.readInt(), in.readInt(), in.readLong(), in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<PairRecord> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PairRecord> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

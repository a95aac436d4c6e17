package io.tieout.operators.serialization;

import io.tieout.core.payables.BillMark;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What happened to bills that wait, in state. */
public final class BillMarkSerializer extends RecordSerializer<BillMark> {

    public static final BillMarkSerializer INSTANCE = new BillMarkSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(BillMark it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.billId(), out);
        Fields.list(it.takenOff(), (amount, to) -> to.writeLong(amount), out);
        out.writeBoolean(it.proposed() != null);
        if (it.proposed() != null) {
            ResultFields.write(it.proposed(), out);
        }
    }

    @Override
    public BillMark deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new BillMark(
                Fields.text(in),
                Fields.list(from -> from.readLong(), in),
                in.readBoolean() ? ResultFields.match(in) : null);
    }

    @Override
    public TypeSerializerSnapshot<BillMark> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<BillMark> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

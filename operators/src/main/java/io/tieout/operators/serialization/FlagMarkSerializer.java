package io.tieout.operators.serialization;

import io.tieout.core.payables.FlagMark;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Budgets that bills went over, in state. */
public final class FlagMarkSerializer extends RecordSerializer<FlagMark> {

    public static final FlagMarkSerializer INSTANCE = new FlagMarkSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(FlagMark it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.billId(), out);
        Fields.list(it.flags(), PayablesFields::write, out);
    }

    @Override
    public FlagMark deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new FlagMark(Fields.text(in), Fields.list(PayablesFields::flag, in));
    }

    @Override
    public TypeSerializerSnapshot<FlagMark> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<FlagMark> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

package io.tieout.operators.serialization;

import io.tieout.core.payables.SpentMark;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What was spent on accounts, in state. */
public final class SpentMarkSerializer extends RecordSerializer<SpentMark> {

    public static final SpentMarkSerializer INSTANCE = new SpentMarkSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(SpentMark it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.account(), out);
        Fields.text(it.costCenter(), out);
        PayablesFields.write(it.month(), out);
        Fields.money(it.amount(), out);
    }

    @Override
    public SpentMark deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new SpentMark(
                Fields.text(in), Fields.text(in), PayablesFields.month(in), Fields.money(in));
    }

    @Override
    public TypeSerializerSnapshot<SpentMark> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<SpentMark> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

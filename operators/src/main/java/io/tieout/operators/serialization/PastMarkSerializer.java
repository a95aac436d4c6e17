package io.tieout.operators.serialization;

import io.tieout.core.coding.PastMark;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The last lines of vendors and accounts, in state. */
public final class PastMarkSerializer extends RecordSerializer<PastMark> {

    public static final PastMarkSerializer INSTANCE = new PastMarkSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(PastMark it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.vendorId(), out);
        Fields.text(it.account(), out);
        out.writeLong(it.changedAt());
        Fields.list(it.lines(), CodingFields::write, out);
        Fields.text(it.costCenter(), out);
    }

    @Override
    public PastMark deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new PastMark(
                Fields.text(in),
                Fields.text(in),
                in.readLong(),
                Fields.list(CodingFields::line, in),
                Fields.text(in));
    }

    @Override
    public TypeSerializerSnapshot<PastMark> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PastMark> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

package io.tieout.operators.serialization;

import io.tieout.core.payables.CaseMark;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Open exceptions of payables in state. */
public final class CaseMarkSerializer extends RecordSerializer<CaseMark> {

    public static final CaseMarkSerializer INSTANCE = new CaseMarkSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(CaseMark it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.owner(), out);
        ResultFields.write(it.item(), out);
    }

    @Override
    public CaseMark deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new CaseMark(Fields.text(in), ResultFields.item(in));
    }

    @Override
    public TypeSerializerSnapshot<CaseMark> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<CaseMark> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

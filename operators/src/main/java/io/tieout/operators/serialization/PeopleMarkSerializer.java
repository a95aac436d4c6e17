package io.tieout.operators.serialization;

import io.tieout.core.payables.PeopleMark;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How bills are coded, and what people did to them, in state. */
public final class PeopleMarkSerializer extends RecordSerializer<PeopleMark> {

    public static final PeopleMarkSerializer INSTANCE = new PeopleMarkSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(PeopleMark it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.billId(), out);
        Fields.list(it.lines(), CodingFields::write, out);
        Fields.texts(it.makers(), out);
        out.writeLong(it.recodedAtMillis());
        Fields.list(it.signatures(), CodingFields::write, out);
    }

    @Override
    public PeopleMark deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new PeopleMark(
                Fields.text(in),
                Fields.list(CodingFields::markedLine, in),
                Fields.texts(in),
                in.readLong(),
                Fields.list(CodingFields::signature, in));
    }

    @Override
    public TypeSerializerSnapshot<PeopleMark> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PeopleMark> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

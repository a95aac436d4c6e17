package io.tieout.operators.serialization;

import io.tieout.core.statements.PartyItem;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Items of parties' accounts on their way to the reconciliation of statements. */
public final class PartyItemSerializer extends RecordSerializer<PartyItem> {

    public static final PartyItemSerializer INSTANCE = new PartyItemSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(PartyItem item, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        StatementFields.write(item, out);
    }

    @Override
    public PartyItem deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return StatementFields.item(in);
    }

    @Override
    public TypeSerializerSnapshot<PartyItem> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PartyItem> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

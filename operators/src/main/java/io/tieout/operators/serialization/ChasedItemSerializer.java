package io.tieout.operators.serialization;

import io.tieout.core.collections.ChasedItem;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What collections remembers of one document, in state. */
public final class ChasedItemSerializer extends RecordSerializer<ChasedItem> {

    public static final ChasedItemSerializer INSTANCE = new ChasedItemSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(ChasedItem it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.id(), out);
        out.writeBoolean(it.item() != null);
        if (it.item() != null) {
            AccountItemSerializer.INSTANCE.serialize(it.item(), out);
        }
        out.writeInt(it.hadOffsetDays());
        CollectionsFields.write(it.dispute(), out);
        CollectionsFields.write(it.promise(), out);
        CollectionsFields.write(it.block(), out);
    }

    @Override
    public ChasedItem deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new ChasedItem(
                Fields.text(in),
                in.readBoolean() ? AccountItemSerializer.INSTANCE.deserialize(in) : null,
                in.readInt(),
                CollectionsFields.note(in),
                CollectionsFields.note(in),
                CollectionsFields.note(in));
    }

    @Override
    public TypeSerializerSnapshot<ChasedItem> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<ChasedItem> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

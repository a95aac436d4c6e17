package io.tieout.operators.serialization;

import io.tieout.operators.ledger.PackedJournal;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Journals whose bytes are copied as they are; these carry their own version. */
public final class PackedJournalSerializer extends RecordSerializer<PackedJournal> {

    public static final PackedJournalSerializer INSTANCE = new PackedJournalSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(PackedJournal packed, DataOutputView out) throws IOException {
        Fields.text(packed.companyId(), out);
        out.writeLong(packed.atMillis());
        Fields.text(packed.id(), out);
        Fields.bytes(packed.bytes(), out);
    }

    @Override
    public PackedJournal deserialize(DataInputView in) throws IOException {
        return new PackedJournal(Fields.text(in), in.readLong(), Fields.text(in), Fields.bytes(in));
    }

    @Override
    public TypeSerializerSnapshot<PackedJournal> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Restores this serializer; Flink creates it by name. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PackedJournal> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

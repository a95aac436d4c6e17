package io.tieout.operators.serialization;

import io.tieout.operators.state.PackedDocument;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Documents whose bytes are copied as they are; these carry their own version. */
public final class PackedDocumentSerializer extends RecordSerializer<PackedDocument> {

    public static final PackedDocumentSerializer INSTANCE = new PackedDocumentSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(PackedDocument packed, DataOutputView out) throws IOException {
        Fields.text(packed.key(), out);
        Fields.bytes(packed.bytes(), out);
    }

    @Override
    public PackedDocument deserialize(DataInputView in) throws IOException {
        return new PackedDocument(Fields.text(in), Fields.bytes(in));
    }

    @Override
    public TypeSerializerSnapshot<PackedDocument> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Restores this serializer; Flink creates it by name. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PackedDocument> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

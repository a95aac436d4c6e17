package io.tieout.operators.serialization;

import io.tieout.operators.receivables.FamilyDocument;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Documents on their way to a customer family, and in its state. */
public final class FamilyDocumentSerializer extends RecordSerializer<FamilyDocument> {

    public static final FamilyDocumentSerializer INSTANCE = new FamilyDocumentSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(FamilyDocument of, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(of.companyId(), out);
        Fields.text(of.rootId(), out);
        ObservedSerializer.INSTANCE.serialize(of.document(), out);
        Fields.text(of.payer(), out);
        out.writeBoolean(of.weak());
        out.writeBoolean(of.hasCase());
        if (of.hasCase()) {
            Fields.texts(of.suggested(), out);
        }
        out.writeLong(of.knownAtMillis());
    }

    @Override
    public FamilyDocument deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new FamilyDocument(
                Fields.text(in),
                Fields.text(in),
                ObservedSerializer.INSTANCE.deserialize(in),
                Fields.text(in),
                in.readBoolean(),
                in.readBoolean() ? Fields.texts(in) : null,
                in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<FamilyDocument> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<FamilyDocument> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

package io.tieout.operators.serialization;

import io.tieout.operators.company.CompanyDocument;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Documents with the company that they go to; the document brings the format version. */
public final class CompanyDocumentSerializer extends RecordSerializer<CompanyDocument> {

    public static final CompanyDocumentSerializer INSTANCE = new CompanyDocumentSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(CompanyDocument of, DataOutputView out) throws IOException {
        Fields.text(of.companyId(), out);
        ObservedSerializer.INSTANCE.serialize(of.document(), out);
    }

    @Override
    public CompanyDocument deserialize(DataInputView in) throws IOException {
        return new CompanyDocument(Fields.text(in), ObservedSerializer.INSTANCE.deserialize(in));
    }

    @Override
    public TypeSerializerSnapshot<CompanyDocument> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the layout has not changed. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<CompanyDocument> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

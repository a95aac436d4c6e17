package io.tieout.operators.serialization;

import io.tieout.core.statements.DocumentRequest;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Requests to vendors on their way out. */
public final class DocumentRequestSerializer extends RecordSerializer<DocumentRequest> {

    public static final DocumentRequestSerializer INSTANCE = new DocumentRequestSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(DocumentRequest it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.partyId(), out);
        Fields.text(it.to(), out);
        Fields.text(it.statementId(), out);
        out.writeInt(it.statementDay());
        Fields.list(it.lines(), DocumentRequestSerializer::write, out);
    }

    private static void write(DocumentRequest.Line line, DataOutputView out) throws IOException {
        Fields.text(line.number(), out);
        out.writeInt(line.day());
        Fields.money(line.amount(), out);
    }

    @Override
    public DocumentRequest deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new DocumentRequest(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                in.readInt(),
                Fields.list(
                        source ->
                                new DocumentRequest.Line(
                                        Fields.text(source),
                                        source.readInt(),
                                        Fields.money(source)),
                        in));
    }

    @Override
    public TypeSerializerSnapshot<DocumentRequest> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<DocumentRequest> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

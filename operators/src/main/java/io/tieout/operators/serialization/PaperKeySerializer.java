package io.tieout.operators.serialization;

import io.tieout.core.payables.PaperKey;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Keys of documents of payables in state. */
public final class PaperKeySerializer extends RecordSerializer<PaperKey> {

    public static final PaperKeySerializer INSTANCE = new PaperKeySerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(PaperKey it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.stream(), out);
        Fields.text(it.id(), out);
        out.writeLong(it.contentHash());
        out.writeLong(it.observedAtMillis());
    }

    @Override
    public PaperKey deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new PaperKey(Fields.text(in), Fields.text(in), in.readLong(), in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<PaperKey> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PaperKey> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

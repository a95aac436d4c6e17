package io.tieout.operators.serialization;

import io.tieout.core.payables.KeptPaper;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Documents of payables in state. */
public final class KeptPaperSerializer extends RecordSerializer<KeptPaper> {

    public static final KeptPaperSerializer INSTANCE = new KeptPaperSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(KeptPaper it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        ObservedSerializer.INSTANCE.serialize(it.document(), out);
        out.writeLong(it.contentHash());
        out.writeLong(it.knownAtMillis());
        out.writeBoolean(it.settled());
    }

    @Override
    public KeptPaper deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new KeptPaper(
                ObservedSerializer.INSTANCE.deserialize(in),
                in.readLong(),
                in.readLong(),
                in.readBoolean());
    }

    @Override
    public TypeSerializerSnapshot<KeptPaper> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<KeptPaper> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

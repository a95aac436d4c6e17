package io.tieout.operators.serialization;

import io.tieout.operators.statements.KeptInput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What is known about accounts of parties, in state. */
public final class KeptInputSerializer extends RecordSerializer<KeptInput> {

    public static final KeptInputSerializer INSTANCE = new KeptInputSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(KeptInput it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        AccountInputSerializer.INSTANCE.serialize(it.input(), out);
        out.writeLong(it.knownAtMillis());
    }

    @Override
    public KeptInput deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new KeptInput(AccountInputSerializer.INSTANCE.deserialize(in), in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<KeptInput> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<KeptInput> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

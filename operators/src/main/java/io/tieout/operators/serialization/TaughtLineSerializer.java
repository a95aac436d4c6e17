package io.tieout.operators.serialization;

import io.tieout.core.coding.TaughtLine;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Lines whose account turned out, in state. */
public final class TaughtLineSerializer extends RecordSerializer<TaughtLine> {

    public static final TaughtLineSerializer INSTANCE = new TaughtLineSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(TaughtLine it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(it.number());
        CodingFields.write(it.line(), out);
        Fields.text(it.account(), out);
        Fields.text(it.costCenter(), out);
    }

    @Override
    public TaughtLine deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new TaughtLine(
                in.readLong(), CodingFields.line(in), Fields.text(in), Fields.text(in));
    }

    @Override
    public TypeSerializerSnapshot<TaughtLine> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<TaughtLine> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

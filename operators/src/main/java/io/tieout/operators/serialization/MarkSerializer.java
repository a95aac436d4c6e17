package io.tieout.operators.serialization;

import io.tieout.operators.state.Mark;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Marks of settled items in state. */
public final class MarkSerializer extends RecordSerializer<Mark> {

    public static final MarkSerializer INSTANCE = new MarkSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(Mark mark, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        out.writeBoolean(mark.proposed());
        Fields.text(mark.rule(), out);
        Fields.texts(mark.left(), out);
        Fields.texts(mark.right(), out);
        Fields.text(mark.differenceReason(), out);
        out.writeDouble(mark.confidence());
        Fields.text(mark.decidedBy(), out);
        out.writeLong(mark.atMillis());
    }

    @Override
    public Mark deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new Mark(
                in.readBoolean(),
                Fields.text(in),
                Fields.texts(in),
                Fields.texts(in),
                Fields.text(in),
                in.readDouble(),
                Fields.text(in),
                in.readLong());
    }

    @Override
    public TypeSerializerSnapshot<Mark> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Mark> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

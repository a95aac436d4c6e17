package io.tieout.operators.serialization;

import io.tieout.core.coding.CoderStanding;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What a coder knows beside weights and past lines, in state. */
public final class CoderStandingSerializer extends RecordSerializer<CoderStanding> {

    public static final CoderStandingSerializer INSTANCE = new CoderStandingSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(CoderStanding it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(it.taught());
        Fields.texts(it.accounts(), out);
        Fields.list(it.answers(), (share, to) -> to.writeDouble(share), out);
        Fields.list(it.right(), (share, to) -> to.writeDouble(share), out);
    }

    @Override
    public CoderStanding deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new CoderStanding(
                in.readLong(),
                Fields.texts(in),
                Fields.list(from -> from.readDouble(), in),
                Fields.list(from -> from.readDouble(), in));
    }

    @Override
    public TypeSerializerSnapshot<CoderStanding> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<CoderStanding> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

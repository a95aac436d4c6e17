package io.tieout.operators.serialization;

import io.tieout.core.coding.WeightsPage;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Parts of the table of weights, in state. */
public final class WeightsPageSerializer extends RecordSerializer<WeightsPage> {

    public static final WeightsPageSerializer INSTANCE = new WeightsPageSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(WeightsPage it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        out.writeInt(it.page());
        Fields.list(it.weights(), CodingFields::write, out);
    }

    @Override
    public WeightsPage deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new WeightsPage(in.readInt(), Fields.list(CodingFields::weight, in));
    }

    @Override
    public TypeSerializerSnapshot<WeightsPage> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<WeightsPage> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

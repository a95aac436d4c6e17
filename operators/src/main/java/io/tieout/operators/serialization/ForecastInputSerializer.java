package io.tieout.operators.serialization;

import io.tieout.operators.forecast.CustomerSegment;
import io.tieout.operators.forecast.ForecastInput;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What a forecast is made of, on its way there and until the end of input. */
public final class ForecastInputSerializer extends RecordSerializer<ForecastInput> {

    public static final ForecastInputSerializer INSTANCE = new ForecastInputSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(ForecastInput input, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        out.writeBoolean(input.item() != null);
        if (input.item() != null) {
            AccountItemSerializer.INSTANCE.serialize(input.item(), out);
        } else {
            Fields.text(input.companyId(), out);
            Fields.text(input.segment().customerId(), out);
            Fields.text(input.segment().segment(), out);
            out.writeLong(input.segment().observedAtMillis());
            out.writeLong(input.segment().contentHash());
        }
    }

    @Override
    public ForecastInput deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        if (in.readBoolean()) {
            return ForecastInput.of(AccountItemSerializer.INSTANCE.deserialize(in));
        }
        String companyId = Fields.text(in);
        return new ForecastInput(
                companyId,
                null,
                new CustomerSegment(
                        Fields.text(in), Fields.text(in), in.readLong(), in.readLong()));
    }

    @Override
    public TypeSerializerSnapshot<ForecastInput> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<ForecastInput> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

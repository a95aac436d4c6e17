package io.tieout.operators.serialization;

import io.tieout.operators.statements.KeptPayment;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Payments and whose they are, in state. */
public final class KeptPaymentSerializer extends RecordSerializer<KeptPayment> {

    public static final KeptPaymentSerializer INSTANCE = new KeptPaymentSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(KeptPayment it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        ObservedSerializer.INSTANCE.serialize(it.payment(), out);
        Fields.text(it.vendorId(), out);
    }

    @Override
    public KeptPayment deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new KeptPayment(ObservedSerializer.INSTANCE.deserialize(in), Fields.text(in));
    }

    @Override
    public TypeSerializerSnapshot<KeptPayment> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<KeptPayment> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

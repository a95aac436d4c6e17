package io.tieout.benchmarks.peers;

import io.tieout.operators.serialization.RecordSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a {@link Purchase} field by field. */
final class PurchaseSerializer extends RecordSerializer<Purchase> {
    static final PurchaseSerializer INSTANCE = new PurchaseSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(Purchase it, DataOutputView out) throws IOException {
        PairKeySerializer.INSTANCE.serialize(it.key(), out);
        out.writeChar(it.kind());
        out.writeUTF(it.id());
        write(it.quantity(), out);
        write(it.price(), out);
    }

    @Override
    public Purchase deserialize(DataInputView in) throws IOException {
        return new Purchase(
                PairKeySerializer.INSTANCE.deserialize(in),
                in.readChar(),
                in.readUTF(),
                decimal(in),
                decimal(in));
    }

    /** Amounts of a feed have few digits. */
    static void write(BigDecimal it, DataOutputView out) throws IOException {
        out.writeLong(it.unscaledValue().longValueExact());
        out.writeByte(it.scale());
    }

    static BigDecimal decimal(DataInputView in) throws IOException {
        return BigDecimal.valueOf(in.readLong(), in.readByte());
    }

    @Override
    public TypeSerializerSnapshot<Purchase> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Restores this serializer; Flink creates it by name. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Purchase> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

package io.tieout.benchmarks.peers;

import io.tieout.operators.serialization.RecordSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes an {@link OrderStanding} field by field. */
final class OrderStandingSerializer extends RecordSerializer<OrderStanding> {
    static final OrderStandingSerializer INSTANCE = new OrderStandingSerializer();

    private static final long serialVersionUID = 1L;

    @Override
    public void serialize(OrderStanding it, DataOutputView out) throws IOException {
        out.writeBoolean(it.price() != null);
        if (it.price() != null) {
            PurchaseSerializer.write(it.price(), out);
        }
        PurchaseSerializer.write(it.free(), out);
        out.writeInt(it.waiting().size());
        for (OrderStanding.Billed billed : it.waiting()) {
            out.writeUTF(billed.id());
            PurchaseSerializer.write(billed.quantity(), out);
            PurchaseSerializer.write(billed.price(), out);
        }
    }

    @Override
    public OrderStanding deserialize(DataInputView in) throws IOException {
        BigDecimal price = in.readBoolean() ? PurchaseSerializer.decimal(in) : null;
        BigDecimal free = PurchaseSerializer.decimal(in);
        List<OrderStanding.Billed> waiting = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            waiting.add(
                    new OrderStanding.Billed(
                            in.readUTF(),
                            PurchaseSerializer.decimal(in),
                            PurchaseSerializer.decimal(in)));
        }
        return new OrderStanding(price, free, waiting);
    }

    @Override
    public TypeSerializerSnapshot<OrderStanding> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Restores this serializer; Flink creates it by name. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<OrderStanding> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

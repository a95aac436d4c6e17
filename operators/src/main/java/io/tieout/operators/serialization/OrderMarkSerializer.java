package io.tieout.operators.serialization;

import io.tieout.core.payables.OrderMark;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What is granted on orders, in state. */
public final class OrderMarkSerializer extends RecordSerializer<OrderMark> {

    public static final OrderMarkSerializer INSTANCE = new OrderMarkSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 2;
    private static final int WITHOUT_DAYS = 1;

    @Override
    public void serialize(OrderMark it, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(it.number(), out);
        out.writeLong(it.changedAtMillis());
        out.writeLong(it.charges());
        out.writeLong(it.expected());
        out.writeLong(it.net());
        Fields.list(it.lines(), PayablesFields::write, out);
    }

    @Override
    public OrderMark deserialize(DataInputView in) throws IOException {
        byte version = in.readByte();
        if (version != WITHOUT_DAYS) {
            requireVersion(version, VERSION, this);
        }
        boolean days = version != WITHOUT_DAYS;
        return new OrderMark(
                Fields.text(in),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                Fields.list(from -> PayablesFields.orderLine(from, days), in));
    }

    @Override
    public TypeSerializerSnapshot<OrderMark> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<OrderMark> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

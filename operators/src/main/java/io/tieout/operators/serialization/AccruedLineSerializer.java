package io.tieout.operators.serialization;

import io.tieout.core.accruals.AccruedLine;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What came and was not billed. */
public final class AccruedLineSerializer extends RecordSerializer<AccruedLine> {

    public static final AccruedLineSerializer INSTANCE = new AccruedLineSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(AccruedLine line, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(line.companyId(), out);
        Fields.date(line.asOf(), out);
        Fields.text(line.orderId(), out);
        Fields.text(line.orderNumber(), out);
        out.writeInt(line.orderLine());
        Fields.text(line.vendorId(), out);
        Fields.text(line.account(), out);
        Fields.text(line.costCenter(), out);
        Fields.text(line.received(), out);
        Fields.text(line.billed(), out);
        Fields.money(line.amount(), out);
        out.writeBoolean(line.posted());
    }

    @Override
    public AccruedLine deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new AccruedLine(
                Fields.recurring(in),
                Fields.date(in),
                Fields.text(in),
                Fields.text(in),
                in.readInt(),
                Fields.recurring(in),
                Fields.recurring(in),
                Fields.recurring(in),
                Fields.text(in),
                Fields.text(in),
                Fields.money(in),
                in.readBoolean());
    }

    @Override
    public TypeSerializerSnapshot<AccruedLine> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<AccruedLine> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

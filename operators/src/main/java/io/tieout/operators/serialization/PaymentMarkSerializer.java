package io.tieout.operators.serialization;

import io.tieout.core.receivables.LineValue;
import io.tieout.core.receivables.PaymentMark;
import io.tieout.core.receivables.PaymentMark.ApplicationMark;
import io.tieout.core.receivables.PaymentMark.LineMark;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What became of payments, in state. */
public final class PaymentMarkSerializer extends RecordSerializer<PaymentMark> {

    public static final PaymentMarkSerializer INSTANCE = new PaymentMarkSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void serialize(PaymentMark mark, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(mark.paymentId(), out);
        out.writeBoolean(mark.receiptPosted());
        out.writeBoolean(mark.seen());
        Fields.text(mark.returnedBy(), out);
        out.writeInt(mark.applicationsEver());
        Fields.list(mark.applications(), PaymentMarkSerializer::write, out);
        out.writeBoolean(mark.proposal() != null);
        if (mark.proposal() != null) {
            write(mark.proposal(), out);
        }
    }

    @Override
    public PaymentMark deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        return new PaymentMark(
                Fields.text(in),
                in.readBoolean(),
                in.readBoolean(),
                Fields.text(in),
                in.readInt(),
                applications(in),
                in.readBoolean() ? application(in) : null);
    }

    private static void write(ApplicationMark application, DataOutputView out) throws IOException {
        Fields.text(application.rule(), out);
        out.writeInt(application.ordinal());
        Fields.list(
                application.lines(),
                (line, to) -> {
                    Fields.text(line.receivableId(), to);
                    to.writeLong(line.cash());
                    to.writeLong(line.discount());
                    to.writeLong(line.deduction());
                    Fields.text(line.kind(), to);
                    to.writeLong(line.difference());
                    to.writeLong(line.late());
                    to.writeLong(line.shortfall());
                    to.writeBoolean(line.across() != null);
                    if (line.across() != null) {
                        to.writeLong(line.across());
                    }
                    write(line.value(), to);
                },
                out);
        Fields.texts(application.remittances(), out);
        out.writeDouble(application.confidence());
        Fields.text(application.decidedBy(), out);
        out.writeLong(application.atMillis());
    }

    private static void write(LineValue value, DataOutputView out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeLong(value.carried());
            out.writeLong(value.worth());
            out.writeLong(value.converted());
        }
    }

    private static LineValue value(DataInputView in) throws IOException {
        return in.readBoolean() ? new LineValue(in.readLong(), in.readLong(), in.readLong()) : null;
    }

    private static List<ApplicationMark> applications(DataInputView in) throws IOException {
        return Fields.list(PaymentMarkSerializer::application, in);
    }

    private static ApplicationMark application(DataInputView in) throws IOException {
        return new ApplicationMark(
                Fields.text(in),
                in.readInt(),
                lines(in),
                Fields.texts(in),
                in.readDouble(),
                Fields.text(in),
                in.readLong());
    }

    private static List<LineMark> lines(DataInputView in) throws IOException {
        return Fields.list(
                from ->
                        new LineMark(
                                Fields.text(from),
                                from.readLong(),
                                from.readLong(),
                                from.readLong(),
                                Fields.text(from),
                                from.readLong(),
                                from.readLong(),
                                from.readLong(),
                                from.readBoolean() ? (Long) from.readLong() : null,
                                value(from)),
                in);
    }

    @Override
    public TypeSerializerSnapshot<PaymentMark> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<PaymentMark> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

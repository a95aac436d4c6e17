package io.tieout.operators.serialization;

import io.tieout.core.budgets.BudgetKey;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.payables.FlagMark;
import io.tieout.core.payables.OrderMark;
import io.tieout.core.payables.PostedReceipt;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Parts of what continuous payables keep. */
final class PayablesFields {

    private PayablesFields() {}

    static void write(Ratio it, DataOutputView out) throws IOException {
        Fields.bytes(it.numerator().toByteArray(), out);
        Fields.bytes(it.denominator().toByteArray(), out);
    }

    static Ratio ratio(DataInputView in) throws IOException {
        return new Ratio(new BigInteger(Fields.bytes(in)), new BigInteger(Fields.bytes(in)));
    }

    static void write(YearMonth it, DataOutputView out) throws IOException {
        out.writeInt(it.getYear());
        out.writeByte(it.getMonthValue());
    }

    static YearMonth month(DataInputView in) throws IOException {
        return YearMonth.of(in.readInt(), in.readByte());
    }

    static void write(OrderMark.Line it, DataOutputView out) throws IOException {
        out.writeInt(it.line());
        write(it.billed(), out);
        write(it.credited(), out);
        out.writeLong(it.billedNet());
        out.writeLong(it.billedExpected());
        out.writeLong(it.printedNet());
        out.writeLong(it.valueCredits());
        out.writeLong(it.valueCredited());
        write(it.clearedReceipts(), out);
        write(it.clearedReturns(), out);
        Fields.list(it.billedOn(), PayablesFields::write, out);
        Fields.date(it.uncountedFrom(), out);
    }

    private static void write(OrderMark.BilledOn it, DataOutputView out) throws IOException {
        Fields.date(it.issueDate(), out);
        write(it.quantity(), out);
    }

    private static OrderMark.BilledOn billedOn(DataInputView in) throws IOException {
        return new OrderMark.BilledOn(Fields.date(in), ratio(in));
    }

    /**
     * @param days whether it says on which days was billed; else all of it was long ago
     */
    static OrderMark.Line orderLine(DataInputView in, boolean days) throws IOException {
        int line = in.readInt();
        Ratio billed = ratio(in);
        Ratio credited = ratio(in);
        return new OrderMark.Line(
                line,
                billed,
                credited,
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                ratio(in),
                ratio(in),
                days
                        ? Fields.list(PayablesFields::billedOn, in)
                        : List.of(new OrderMark.BilledOn(LocalDate.EPOCH, billed.minus(credited))),
                days ? Fields.date(in) : null);
    }

    static void write(PostedReceipt.Line it, DataOutputView out) throws IOException {
        out.writeInt(it.position());
        out.writeInt(it.orderLine());
        write(it.quantity(), out);
        out.writeLong(it.amount());
    }

    static PostedReceipt.Line postedLine(DataInputView in) throws IOException {
        return new PostedReceipt.Line(in.readInt(), in.readInt(), ratio(in), in.readLong());
    }

    static void write(FlagMark.Flag it, DataOutputView out) throws IOException {
        Fields.text(it.key().glAccount(), out);
        Fields.text(it.key().costCenter(), out);
        Fields.text(it.key().currency(), out);
        write(it.month(), out);
        out.writeBoolean(it.isYear());
        ResultFields.write(it.item(), out);
    }

    static FlagMark.Flag flag(DataInputView in) throws IOException {
        return new FlagMark.Flag(
                new BudgetKey(Fields.text(in), Fields.text(in), Fields.text(in)),
                month(in),
                in.readBoolean(),
                ResultFields.item(in));
    }
}

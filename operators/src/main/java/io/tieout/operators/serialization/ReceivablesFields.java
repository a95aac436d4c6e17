package io.tieout.operators.serialization;

import io.tieout.core.documents.Customer;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.matching.Tolerance;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes the documents of receivables, within the bytes of a larger record. */
final class ReceivablesFields {

    private static final ReceivableKind[] KINDS = ReceivableKind.values();
    private static final ReceivableStatus[] STATUSES = ReceivableStatus.values();

    private ReceivablesFields() {}

    static void write(Receivable it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.customerId(), out);
        Fields.text(it.customerName(), out);
        Fields.text(it.number(), out);
        out.writeByte(it.kind().ordinal());
        Fields.date(it.issueDate(), out);
        Fields.date(it.dueDate(), out);
        Fields.money(it.amount(), out);
        write(it.terms(), out);
        Fields.text(it.orderNumber(), out);
        Fields.references(it.references(), out);
        Fields.texts(it.payerAccounts(), out);
        Fields.text(it.text(), out);
        out.writeByte(it.status().ordinal());
    }

    static Receivable receivable(DataInputView in) throws IOException {
        return new Receivable(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                KINDS[in.readByte()],
                Fields.date(in),
                Fields.date(in),
                Fields.money(in),
                terms(in),
                Fields.text(in),
                Fields.references(in),
                Fields.texts(in),
                Fields.text(in),
                STATUSES[in.readByte()]);
    }

    static void write(PaymentTerms terms, DataOutputView out) throws IOException {
        out.writeBoolean(terms != null);
        if (terms != null) {
            Fields.decimal(terms.discountPercent(), out);
            out.writeInt(terms.discountDays());
            out.writeInt(terms.netDays());
        }
    }

    static PaymentTerms terms(DataInputView in) throws IOException {
        return in.readBoolean()
                ? new PaymentTerms(Fields.decimal(in), in.readInt(), in.readInt())
                : null;
    }

    static void write(Remittance it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.paymentId(), out);
        Fields.text(it.paymentReference(), out);
        Fields.text(it.payerName(), out);
        Fields.text(it.payerAccount(), out);
        Fields.text(it.customerId(), out);
        Fields.date(it.paymentDate(), out);
        Fields.text(it.currency(), out);
        Fields.optionalMoney(it.amount(), out);
        Fields.list(it.lines(), ReceivablesFields::write, out);
        Fields.optionalMoney(it.paid(), out);
    }

    static Remittance remittance(DataInputView in) throws IOException {
        return new Remittance(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.date(in),
                Fields.text(in),
                Fields.optionalMoney(in),
                lines(in),
                Fields.optionalMoney(in));
    }

    private static void write(RemittanceLine line, DataOutputView out) throws IOException {
        Fields.text(line.invoiceNumber(), out);
        Fields.optionalMoney(line.amount(), out);
        Fields.optionalMoney(line.discount(), out);
        Fields.optionalMoney(line.deduction(), out);
        Fields.text(line.reasonCode(), out);
        Fields.text(line.text(), out);
    }

    private static List<RemittanceLine> lines(DataInputView in) throws IOException {
        return Fields.list(
                from ->
                        new RemittanceLine(
                                Fields.text(from),
                                Fields.optionalMoney(from),
                                Fields.optionalMoney(from),
                                Fields.optionalMoney(from),
                                Fields.text(from),
                                Fields.text(from)),
                in);
    }

    static void write(Customer it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.name(), out);
        Fields.texts(it.aliases(), out);
        Fields.text(it.parentId(), out);
        Fields.texts(it.payerAccounts(), out);
        Fields.texts(it.virtualAccounts(), out);
        Fields.text(it.currency(), out);
        Fields.text(it.segment(), out);
        write(it.tolerance(), out);
        out.writeInt(it.discountGraceDays() == null ? -1 : it.discountGraceDays());
        out.writeBoolean(it.oldestFirst());
        BillingFields.write(it.billing(), out);
    }

    static Customer customer(DataInputView in) throws IOException {
        return new Customer(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.texts(in),
                Fields.text(in),
                Fields.texts(in),
                Fields.texts(in),
                Fields.text(in),
                Fields.text(in),
                tolerance(in),
                graceDays(in),
                in.readBoolean(),
                BillingFields.billing(in));
    }

    static void write(FxRate it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.fromCurrency(), out);
        Fields.text(it.toCurrency(), out);
        Fields.date(it.day(), out);
        Fields.decimal(it.rate(), out);
        Fields.text(it.source(), out);
    }

    static FxRate fxRate(DataInputView in) throws IOException {
        return new FxRate(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.date(in),
                Fields.decimal(in),
                Fields.text(in));
    }

    private static Integer graceDays(DataInputView in) throws IOException {
        int days = in.readInt();
        return days < 0 ? null : (Integer) days;
    }

    static void write(Tolerance tolerance, DataOutputView out) throws IOException {
        out.writeBoolean(tolerance != null);
        if (tolerance != null) {
            Fields.decimal(tolerance.lowerPercent(), out);
            Fields.decimal(tolerance.lowerAbsolute(), out);
            Fields.decimal(tolerance.upperPercent(), out);
            Fields.decimal(tolerance.upperAbsolute(), out);
        }
    }

    static Tolerance tolerance(DataInputView in) throws IOException {
        return in.readBoolean()
                ? new Tolerance(
                        Fields.decimal(in),
                        Fields.decimal(in),
                        Fields.decimal(in),
                        Fields.decimal(in))
                : null;
    }
}

package io.tieout.operators.serialization;

import io.tieout.core.documents.BillingInterval;
import io.tieout.core.documents.Company;
import io.tieout.core.documents.Contract;
import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.documents.TaxCategory;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes the documents of invoicing. */
final class InvoicingFields {

    private static final BillingInterval[] INTERVALS = BillingInterval.values();
    private static final TaxCategory[] CATEGORIES = TaxCategory.values();

    private InvoicingFields() {}

    static void write(Company it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.name(), out);
        Fields.text(it.taxId(), out);
        BillingFields.write(it.address(), out);
        Fields.text(it.iban(), out);
        Fields.text(it.email(), out);
        Fields.text(it.language(), out);
        BillingFields.write(it.format(), out);
        ReceivablesFields.write(it.terms(), out);
        Fields.text(it.numberPrefix(), out);
    }

    static Company company(DataInputView in) throws IOException {
        return new Company(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                BillingFields.address(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                BillingFields.format(in.readByte()),
                ReceivablesFields.terms(in),
                Fields.text(in));
    }

    static void write(SalesOrder it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.customerId(), out);
        Fields.text(it.number(), out);
        Fields.text(it.customerOrderNumber(), out);
        Fields.date(it.orderDate(), out);
        Fields.date(it.deliveryDate(), out);
        Fields.text(it.currency(), out);
        ReceivablesFields.write(it.terms(), out);
        write(it.lines(), out);
    }

    static SalesOrder salesOrder(DataInputView in) throws IOException {
        return new SalesOrder(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.date(in),
                Fields.date(in),
                Fields.text(in),
                ReceivablesFields.terms(in),
                lines(in));
    }

    static void write(Contract it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.customerId(), out);
        Fields.text(it.number(), out);
        Fields.text(it.customerOrderNumber(), out);
        Fields.text(it.currency(), out);
        out.writeByte(it.interval().ordinal());
        out.writeByte(it.priceInterval().ordinal());
        Fields.date(it.startDate(), out);
        Fields.date(it.endDate(), out);
        out.writeBoolean(it.inAdvance());
        Fields.date(it.invoicedThrough(), out);
        ReceivablesFields.write(it.terms(), out);
        write(it.lines(), out);
    }

    static Contract contract(DataInputView in) throws IOException {
        return new Contract(
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                INTERVALS[in.readByte()],
                INTERVALS[in.readByte()],
                Fields.date(in),
                Fields.date(in),
                in.readBoolean(),
                Fields.date(in),
                ReceivablesFields.terms(in),
                lines(in));
    }

    private static void write(List<SalesLine> lines, DataOutputView out) throws IOException {
        Fields.list(
                lines,
                (it, to) -> {
                    to.writeInt(it.line());
                    Fields.text(it.itemId(), to);
                    Fields.text(it.description(), to);
                    Fields.decimal(it.quantity(), to);
                    Fields.text(it.unit(), to);
                    Fields.decimal(it.unitPrice(), to);
                    Fields.decimal(it.taxPercent(), to);
                    to.writeByte(it.taxCategory().ordinal());
                    Fields.decimal(it.deliveredQuantity(), to);
                    Fields.decimal(it.invoicedQuantity(), to);
                },
                out);
    }

    private static List<SalesLine> lines(DataInputView in) throws IOException {
        return Fields.list(
                from ->
                        new SalesLine(
                                from.readInt(),
                                Fields.text(from),
                                Fields.text(from),
                                Fields.decimal(from),
                                Fields.text(from),
                                Fields.decimal(from),
                                Fields.decimal(from),
                                CATEGORIES[from.readByte()],
                                Fields.decimal(from),
                                Fields.decimal(from)),
                in);
    }
}

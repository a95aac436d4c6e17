package io.tieout.operators.serialization;

import io.tieout.core.documents.BillingInterval;
import io.tieout.core.documents.Company;
import io.tieout.core.documents.Contract;
import io.tieout.core.documents.SalesLine;
import io.tieout.core.documents.SalesOrder;
import io.tieout.core.documents.TaxCategory;
import java.io.IOException;
import java.util.ArrayList;
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
        out.writeInt(lines.size());
        for (SalesLine it : lines) {
            out.writeInt(it.line());
            Fields.text(it.itemId(), out);
            Fields.text(it.description(), out);
            Fields.decimal(it.quantity(), out);
            Fields.text(it.unit(), out);
            Fields.decimal(it.unitPrice(), out);
            Fields.decimal(it.taxPercent(), out);
            out.writeByte(it.taxCategory().ordinal());
            Fields.decimal(it.deliveredQuantity(), out);
            Fields.decimal(it.invoicedQuantity(), out);
        }
    }

    private static List<SalesLine> lines(DataInputView in) throws IOException {
        int size = in.readInt();
        List<SalesLine> lines = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lines.add(
                    new SalesLine(
                            in.readInt(),
                            Fields.text(in),
                            Fields.text(in),
                            Fields.decimal(in),
                            Fields.text(in),
                            Fields.decimal(in),
                            Fields.decimal(in),
                            CATEGORIES[in.readByte()],
                            Fields.decimal(in),
                            Fields.decimal(in)));
        }
        return lines;
    }
}

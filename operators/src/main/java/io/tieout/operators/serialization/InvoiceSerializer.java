package io.tieout.operators.serialization;

import io.tieout.core.documents.Company;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.TaxCategory;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.InvoiceDraft;
import io.tieout.core.invoicing.InvoiceLine;
import io.tieout.core.invoicing.ServicePeriod;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Issued invoices on their way to files. */
public final class InvoiceSerializer extends RecordSerializer<Invoice> {

    public static final InvoiceSerializer INSTANCE = new InvoiceSerializer();

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;
    private static final TaxCategory[] CATEGORIES = TaxCategory.values();

    @Override
    public void serialize(Invoice invoice, DataOutputView out) throws IOException {
        out.writeByte(VERSION);
        Fields.text(invoice.number(), out);
        Fields.date(invoice.issueDate(), out);
        InvoiceDraft draft = invoice.draft();
        Fields.text(draft.id(), out);
        Fields.text(draft.sourceId(), out);
        InvoicingFields.write(draft.seller(), out);
        ReceivablesFields.write(draft.buyer(), out);
        Fields.date(draft.period().from(), out);
        Fields.date(draft.period().to(), out);
        Fields.text(draft.customerOrderNumber(), out);
        Fields.text(draft.orderNumber(), out);
        Fields.text(draft.contractNumber(), out);
        ReceivablesFields.write(draft.terms(), out);
        Fields.list(draft.lines(), InvoiceSerializer::write, out);
    }

    @Override
    public Invoice deserialize(DataInputView in) throws IOException {
        requireVersion(in.readByte(), VERSION, this);
        String number = Fields.text(in);
        LocalDate issueDate = Fields.date(in);
        String id = Fields.text(in);
        String sourceId = Fields.text(in);
        Company seller = InvoicingFields.company(in);
        Customer buyer = ReceivablesFields.customer(in);
        ServicePeriod period = new ServicePeriod(Fields.date(in), Fields.date(in));
        String customerOrderNumber = Fields.text(in);
        String orderNumber = Fields.text(in);
        String contractNumber = Fields.text(in);
        PaymentTerms terms = ReceivablesFields.terms(in);
        List<InvoiceLine> lines = Fields.list(InvoiceSerializer::line, in);
        InvoiceDraft draft =
                new InvoiceDraft(
                        id,
                        sourceId,
                        seller,
                        buyer,
                        period,
                        customerOrderNumber,
                        orderNumber,
                        contractNumber,
                        terms,
                        lines);
        return new Invoice(draft, number, issueDate);
    }

    private static void write(InvoiceLine line, DataOutputView out) throws IOException {
        out.writeInt(line.number());
        Fields.text(line.itemId(), out);
        Fields.text(line.description(), out);
        Fields.decimal(line.quantity(), out);
        Fields.text(line.unit(), out);
        Fields.decimal(line.unitPrice(), out);
        Fields.decimal(line.taxPercent(), out);
        out.writeByte(line.taxCategory().ordinal());
        Fields.money(line.net(), out);
    }

    private static InvoiceLine line(DataInputView in) throws IOException {
        return new InvoiceLine(
                in.readInt(),
                Fields.text(in),
                Fields.text(in),
                Fields.decimal(in),
                Fields.text(in),
                Fields.decimal(in),
                Fields.decimal(in),
                CATEGORIES[in.readByte()],
                Fields.money(in));
    }

    @Override
    public TypeSerializerSnapshot<Invoice> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Says that the bytes carry their own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Invoice> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}

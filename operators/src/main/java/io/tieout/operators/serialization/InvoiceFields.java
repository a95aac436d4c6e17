package io.tieout.operators.serialization;

import io.tieout.core.documents.FieldConfidence;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.documents.VendorInvoice;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes vendors' bills, within the bytes of a larger record. */
final class InvoiceFields {

    private static final InvoiceKind[] KINDS = InvoiceKind.values();
    private static final InvoiceLineKind[] LINE_KINDS = InvoiceLineKind.values();

    private InvoiceFields() {}

    static void write(VendorInvoice it, DataOutputView out) throws IOException {
        Fields.text(it.id(), out);
        Fields.text(it.companyId(), out);
        Fields.text(it.issuer().vendorId(), out);
        Fields.text(it.issuer().name(), out);
        Fields.text(it.issuer().taxId(), out);
        Fields.text(it.issuer().account(), out);
        Fields.text(it.number(), out);
        Fields.text(it.originalNumber(), out);
        out.writeByte(it.kind().ordinal());
        Fields.date(it.issueDate(), out);
        Fields.date(it.dueDate(), out);
        write(it.servicePeriod(), out);
        Fields.texts(it.orderNumbers(), out);
        Fields.money(it.grossAmount(), out);
        Fields.optionalMoney(it.netAmount(), out);
        Fields.optionalMoney(it.taxAmount(), out);
        ReceivablesFields.write(it.terms(), out);
        Fields.list(it.lines(), InvoiceFields::write, out);
        Fields.text(it.text(), out);
        write(it.source(), out);
    }

    static VendorInvoice invoice(DataInputView in) throws IOException {
        return new VendorInvoice(
                Fields.text(in),
                Fields.text(in),
                new VendorInvoice.Issuer(
                        Fields.text(in), Fields.text(in), Fields.text(in), Fields.text(in)),
                Fields.text(in),
                Fields.text(in),
                KINDS[in.readByte()],
                Fields.date(in),
                Fields.date(in),
                period(in),
                Fields.texts(in),
                Fields.money(in),
                Fields.optionalMoney(in),
                Fields.optionalMoney(in),
                ReceivablesFields.terms(in),
                lines(in),
                Fields.text(in),
                source(in));
    }

    private static void write(ServicePeriod period, DataOutputView out) throws IOException {
        out.writeBoolean(period != null);
        if (period != null) {
            Fields.date(period.from(), out);
            Fields.date(period.to(), out);
        }
    }

    private static ServicePeriod period(DataInputView in) throws IOException {
        return in.readBoolean() ? new ServicePeriod(Fields.date(in), Fields.date(in)) : null;
    }

    private static void write(InvoiceLine line, DataOutputView out) throws IOException {
        out.writeInt(line.line());
        out.writeByte(line.kind().ordinal());
        Fields.text(line.orderNumber(), out);
        out.writeInt(line.orderLine() == null ? -1 : line.orderLine());
        Fields.text(line.itemId(), out);
        Fields.text(line.description(), out);
        Fields.decimal(line.quantity(), out);
        Fields.text(line.unit(), out);
        Fields.decimal(line.unitPrice(), out);
        Fields.decimal(line.priceUnit(), out);
        Fields.decimal(line.discountPercent(), out);
        Fields.optionalMoney(line.netAmount(), out);
        Fields.decimal(line.taxPercent(), out);
        Fields.text(line.glAccount(), out);
    }

    private static List<InvoiceLine> lines(DataInputView in) throws IOException {
        return Fields.list(InvoiceFields::line, in);
    }

    private static InvoiceLine line(DataInputView in) throws IOException {
        return new InvoiceLine(
                in.readInt(),
                LINE_KINDS[in.readByte()],
                Fields.text(in),
                position(in),
                Fields.text(in),
                Fields.text(in),
                Fields.decimal(in),
                Fields.text(in),
                Fields.decimal(in),
                Fields.decimal(in),
                Fields.decimal(in),
                Fields.optionalMoney(in),
                Fields.decimal(in),
                Fields.text(in));
    }

    private static Integer position(DataInputView in) throws IOException {
        int position = in.readInt();
        return position < 0 ? null : (Integer) position;
    }

    private static void write(InvoiceSource source, DataOutputView out) throws IOException {
        out.writeBoolean(source != null);
        if (source == null) {
            return;
        }
        Fields.text(source.channel(), out);
        Fields.text(source.file(), out);
        Fields.text(source.sha256(), out);
        Fields.text(source.sender(), out);
        Fields.list(
                source.fieldConfidence(),
                (field, to) -> {
                    Fields.text(field.field(), to);
                    Fields.decimal(field.confidence(), to);
                },
                out);
    }

    private static InvoiceSource source(DataInputView in) throws IOException {
        return in.readBoolean()
                ? new InvoiceSource(
                        Fields.text(in),
                        Fields.text(in),
                        Fields.text(in),
                        Fields.text(in),
                        confidence(in))
                : null;
    }

    private static List<FieldConfidence> confidence(DataInputView in) throws IOException {
        return Fields.list(
                from -> new FieldConfidence(Fields.text(from), Fields.decimal(from)), in);
    }
}

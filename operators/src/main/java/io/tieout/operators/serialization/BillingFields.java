package io.tieout.operators.serialization;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.PostalAddress;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Reads and writes how a customer is invoiced; one byte where nothing is known. */
final class BillingFields {

    private static final InvoiceFormat[] FORMATS = InvoiceFormat.values();
    private static final int NO_FORMAT = -1;

    private BillingFields() {}

    static void write(Billing it, DataOutputView out) throws IOException {
        boolean known = !it.equals(Billing.UNKNOWN);
        out.writeBoolean(known);
        if (!known) {
            return;
        }
        Fields.text(it.email(), out);
        Fields.text(it.language(), out);
        write(it.address(), out);
        Fields.text(it.taxId(), out);
        out.writeByte(it.format() == null ? NO_FORMAT : it.format().ordinal());
        out.writeBoolean(it.orderNumberRequired());
        Fields.text(it.dunningPolicy(), out);
        out.writeBoolean(it.dunningBlocked());
    }

    static Billing billing(DataInputView in) throws IOException {
        return in.readBoolean()
                ? new Billing(
                        Fields.text(in),
                        Fields.text(in),
                        address(in),
                        Fields.text(in),
                        format(in.readByte()),
                        in.readBoolean(),
                        Fields.text(in),
                        in.readBoolean())
                : Billing.UNKNOWN;
    }

    private static InvoiceFormat format(byte ordinal) {
        return ordinal == NO_FORMAT ? null : FORMATS[ordinal];
    }

    private static void write(PostalAddress it, DataOutputView out) throws IOException {
        out.writeBoolean(it != null);
        if (it != null) {
            Fields.text(it.street(), out);
            Fields.text(it.postalCode(), out);
            Fields.text(it.city(), out);
            Fields.text(it.country(), out);
        }
    }

    private static PostalAddress address(DataInputView in) throws IOException {
        return in.readBoolean()
                ? new PostalAddress(
                        Fields.text(in), Fields.text(in), Fields.text(in), Fields.text(in))
                : null;
    }
}

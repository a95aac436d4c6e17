package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.references.NormalForm;
import java.util.Comparator;

/** An invoice or credit note and when it was observed, in the order of the page. */
record Paper(VendorInvoice document, long observedAtMillis) implements Comparable<Paper> {

    private static final Comparator<Paper> ORDER =
            Comparator.comparingLong(Paper::observedAtMillis).thenComparing(Paper::id);

    String id() {
        return document.id();
    }

    String currency() {
        return document.currency();
    }

    boolean isCredit() {
        return document.kind() == InvoiceKind.CREDIT_NOTE;
    }

    String number() {
        return NormalForm.of(document.number());
    }

    /** The number of the invoice that it corrects; null if it states none. */
    String original() {
        return document.originalNumber() == null ? null : NormalForm.of(document.originalNumber());
    }

    long gross() {
        return document.grossAmount().minorUnits();
    }

    /** The net amount of one line, as printed or as it follows from quantity and price. */
    long net(InvoiceLine line) {
        return LineNumbers.net(line, currency());
    }

    long sumOfLines() {
        return document.lines().stream().mapToLong(this::net).sum();
    }

    long net() {
        return document.netAmount() == null ? sumOfLines() : document.netAmount().minorUnits();
    }

    long tax() {
        return document.taxAmount() == null ? gross() - net() : document.taxAmount().minorUnits();
    }

    @Override
    public int compareTo(Paper other) {
        return ORDER.compare(this, other);
    }
}

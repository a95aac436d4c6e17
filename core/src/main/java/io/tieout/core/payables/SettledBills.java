package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.VendorInvoice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is kept for years of bills that are granted: who sent them, their numbers, amounts and days,
 * and which order lines they name. Texts, prices and quantities are not needed to tell a duplicate,
 * nor to find what a credit note takes back.
 */
final class SettledBills {

    private SettledBills() {}

    static VendorInvoice of(VendorInvoice it) {
        return new VendorInvoice(
                it.id(),
                it.companyId(),
                it.issuer(),
                it.number(),
                it.originalNumber(),
                it.kind(),
                it.issueDate(),
                null,
                it.servicePeriod(),
                it.orderNumbers(),
                it.grossAmount(),
                null,
                null,
                null,
                lines(it),
                "",
                source(it.source()));
    }

    /** Each order line that they name once. */
    private static List<InvoiceLine> lines(VendorInvoice it) {
        Set<InvoiceLine> named = new LinkedHashSet<>();
        for (InvoiceLine line : it.lines()) {
            if (line.orderNumber() != null || line.orderLine() != null) {
                named.add(
                        new InvoiceLine(
                                0,
                                null,
                                line.orderNumber(),
                                line.orderLine(),
                                null,
                                "",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
            }
        }
        return List.copyOf(named);
    }

    private static InvoiceSource source(InvoiceSource it) {
        return it == null || it.sha256() == null
                ? null
                : new InvoiceSource(it.channel(), it.file(), it.sha256(), null, List.of());
    }
}

package io.tieout.core.documents;

import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A vendor's bill or credit note, as it says of itself: nothing is checked here but that each field
 * can be what it says. Amounts are as printed; of a credit note they are positive all the same.
 *
 * @param companyId the company that is billed; null where there is only one
 * @param issuer who sent it, by its own account
 * @param number as printed
 * @param originalNumber the bill that a credit note corrects; null if it names none
 * @param dueDate null if not stated
 * @param servicePeriod the days it is for; null if not stated
 * @param orderNumbers orders that the document names as a whole
 * @param grossAmount tax included, never negative
 * @param netAmount without tax; null if not stated
 * @param taxAmount null if not stated
 * @param terms null if not stated
 * @param lines in the order of the document; empty if the reader found none
 * @param text free text; empty if none
 * @param source null if unknown
 */
public record VendorInvoice(
        String id,
        String companyId,
        Issuer issuer,
        String number,
        String originalNumber,
        InvoiceKind kind,
        LocalDate issueDate,
        LocalDate dueDate,
        ServicePeriod servicePeriod,
        List<String> orderNumbers,
        Money grossAmount,
        Money netAmount,
        Money taxAmount,
        PaymentTerms terms,
        List<InvoiceLine> lines,
        String text,
        InvoiceSource source)
        implements CanonicalEvent {

    /** Who a bill says it is from; each field null if it does not say. */
    public record Issuer(String vendorId, String name, String taxId, String account) {}

    public VendorInvoice {
        Required.text(id, "id");
        Required.value(issuer, "issuer");
        Required.text(number, "number");
        Required.value(kind, "kind");
        Required.value(issueDate, "issueDate");
        Required.value(grossAmount, "grossAmount");
        Required.notNegative(grossAmount, "grossAmount");
        orderNumbers = List.copyOf(orderNumbers);
        lines = List.copyOf(lines);
        text = text == null ? "" : text;
        requireOneCurrency(grossAmount, netAmount, taxAmount, lines);
    }

    private static void requireOneCurrency(
            Money gross, Money net, Money tax, List<InvoiceLine> lines) {
        Required.sane(gross, "grossAmount");
        Required.sane(net, "netAmount");
        Required.sane(tax, "taxAmount");
        Required.sameCurrency(net, gross.currency(), "netAmount");
        Required.sameCurrency(tax, gross.currency(), "taxAmount");
        for (InvoiceLine line : lines) {
            Required.sameCurrency(line.netAmount(), gross.currency(), "lines.netAmount");
        }
    }

    public String currency() {
        return grossAmount.currency();
    }

    @Override
    public String stream() {
        return Streams.INVOICES;
    }
}

package io.tieout.formats.invoice;

import io.tieout.core.documents.Company;
import io.tieout.core.documents.PostalAddress;
import io.tieout.core.invoicing.Invoice;
import io.tieout.core.invoicing.InvoiceDraft;
import io.tieout.core.invoicing.InvoiceLine;
import io.tieout.core.invoicing.TaxTotal;
import io.tieout.formats.print.Column;
import io.tieout.formats.print.PrintedPages;
import java.io.IOException;
import java.util.List;

/** An invoice as it is read. */
final class InvoicePage {

    private static final List<Column> LINES =
            List.of(
                    Column.left(30),
                    Column.left(213),
                    Column.right(70),
                    Column.right(60),
                    Column.right(40),
                    Column.right(70));
    private static final List<Column> SUMS = List.of(Column.left(413), Column.right(70));

    /** The code of a mere count, which nobody wants to read. */
    private static final String ONE = "C62";

    private final Invoice invoice;
    private final InvoiceDraft draft;
    private final Words words;

    InvoicePage(Invoice invoice, Words words) {
        this.invoice = invoice;
        this.draft = invoice.draft();
        this.words = words;
    }

    String title() {
        return draft.seller().name() + ", " + words.word("invoice", invoice.number());
    }

    void write(PrintedPages pages) throws IOException {
        parties(pages);
        references(pages);
        lines(pages);
        totals(pages);
        payment(pages);
    }

    private void parties(PrintedPages pages) throws IOException {
        Company seller = draft.seller();
        pages.strong(seller.name());
        pages.text(oneLine(seller.address()));
        pages.text(words.word("taxId", seller.taxId()));
        pages.gap();
        pages.gap();
        PostalAddress to = draft.buyer().billing().address();
        pages.strong(draft.buyer().name());
        pages.text(to.street());
        pages.text((to.postalCode() + " " + to.city()).strip());
        pages.text(to.country());
        pages.gap();
    }

    private static String oneLine(PostalAddress address) {
        String city = (address.postalCode() + " " + address.city()).strip();
        String street = address.street().isEmpty() ? "" : address.street() + ", ";
        return street + city + ", " + address.country();
    }

    private void references(PrintedPages pages) throws IOException {
        pages.title(words.word("invoice", invoice.number()));
        pages.text(words.word("issued", invoice.issueDate()));
        if (Codes.isDelivery(invoice)) {
            pages.text(words.word("delivered", draft.period().to()));
        } else {
            pages.text(words.word("period", draft.period().from(), draft.period().to()));
        }
        reference("order", draft.customerOrderNumber(), pages);
        reference("ourOrder", draft.orderNumber(), pages);
        reference("contract", draft.contractNumber(), pages);
        reference("buyerTaxId", draft.buyer().billing().taxId(), pages);
        pages.gap();
    }

    private void reference(String key, String value, PrintedPages pages) throws IOException {
        if (!value.isBlank()) {
            pages.text(words.word(key, value));
        }
    }

    private void lines(PrintedPages pages) throws IOException {
        pages.row(
                LINES,
                List.of(
                        words.word("line"),
                        words.word("description"),
                        words.word("quantity"),
                        words.word("price"),
                        words.word("tax"),
                        words.word("amount")),
                true);
        pages.rule();
        for (InvoiceLine line : draft.lines()) {
            pages.row(
                    LINES,
                    List.of(
                            Integer.toString(line.number()),
                            line.itemId().isEmpty()
                                    ? line.description()
                                    : line.itemId() + " " + line.description(),
                            quantity(line),
                            line.unitPrice().toPlainString(),
                            line.taxPercent().toPlainString() + " %",
                            line.net().toPlainString()),
                    false);
        }
        pages.rule();
    }

    private static String quantity(InvoiceLine line) {
        String quantity = line.quantity().toPlainString();
        return line.unit().equals(ONE) ? quantity : quantity + " " + line.unit();
    }

    private void totals(PrintedPages pages) throws IOException {
        pages.row(SUMS, List.of(words.word("net"), draft.net().toPlainString()), false);
        for (TaxTotal total : draft.taxes()) {
            String base = total.base().toPlainString();
            String name =
                    Codes.exemptionReason(total.category()).isEmpty()
                            ? words.word("taxOf", total.percent().toPlainString(), base)
                            : words.word("exempt", reason(total), base);
            pages.row(SUMS, List.of(name, total.tax().toPlainString()), false);
        }
        pages.row(
                SUMS,
                List.of(words.word("gross", draft.currency()), draft.gross().toPlainString()),
                true);
        pages.gap();
    }

    private String reason(TaxTotal total) {
        return words.word("reason." + total.category().code());
    }

    private void payment(PrintedPages pages) throws IOException {
        pages.text(words.terms(invoice));
        if (!draft.seller().iban().isEmpty()) {
            pages.text(words.word("pay", draft.seller().iban(), invoice.creditorReference()));
        }
    }
}

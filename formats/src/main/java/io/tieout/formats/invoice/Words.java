package io.tieout.formats.invoice;

import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.invoicing.Invoice;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of an invoice in a language; English for a language that is not known. */
final class Words {

    private final ResourceBundle words;

    private Words(ResourceBundle words) {
        this.words = words;
    }

    /** The same on every machine, whatever its own language is. */
    static Words of(String language) {
        return new Words(
                ResourceBundle.getBundle(
                        "io.tieout.formats.invoice.words",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String word(String key, Object... values) {
        return words.getString(key).formatted(values);
    }

    /** Due date and discount. */
    String terms(Invoice invoice) {
        PaymentTerms terms = invoice.draft().terms();
        String due = word("due", invoice.dueDate());
        if (!terms.hasDiscount()) {
            return due;
        }
        return due
                + " "
                + word(
                        "discount",
                        terms.discountPercent().toPlainString(),
                        terms.lastDiscountDate(invoice.issueDate()),
                        terms.discountOn(invoice.draft().gross()).toPlainString());
    }
}

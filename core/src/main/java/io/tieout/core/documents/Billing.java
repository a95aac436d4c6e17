package io.tieout.core.documents;

/**
 * How a customer is invoiced and reminded.
 *
 * @param email where invoices, statements and reminders go; empty if unknown
 * @param language ISO 639-1, lower case, of what is written to it; empty leaves it to the company
 * @param address null if unknown
 * @param taxId as registered, such as a VAT number; empty if unknown
 * @param format null leaves it to the company
 * @param orderNumberRequired whether it refuses invoices that do not quote its order
 * @param dunningPolicy name of the policy of reminders; empty for the company's
 * @param dunningBlocked whether it is never reminded
 */
public record Billing(
        String email,
        String language,
        PostalAddress address,
        String taxId,
        InvoiceFormat format,
        boolean orderNumberRequired,
        String dunningPolicy,
        boolean dunningBlocked) {

    /** Nothing known. */
    public static final Billing UNKNOWN = new Billing("", "", null, "", null, false, "", false);

    public Billing {
        email = email == null ? "" : email;
        language = language == null ? "" : language;
        taxId = taxId == null ? "" : taxId;
        dunningPolicy = dunningPolicy == null ? "" : dunningPolicy;
        if (email.indexOf('\n') >= 0 || email.indexOf('\r') >= 0) {
            throw new InvalidFieldException("billing.email", "has a line break");
        }
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            throw new InvalidFieldException(
                    "billing.language", "is not two small letters: " + language);
        }
    }
}

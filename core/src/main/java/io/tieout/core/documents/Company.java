package io.tieout.core.documents;

/**
 * A company that issues invoices, as it stands on them.
 *
 * @param taxId VAT number with the country's letters
 * @param address with city and country
 * @param iban account on which it is paid; empty if unknown
 * @param email null if unknown
 * @param language ISO 639-1, of invoices to customers who have none; null for English
 * @param format of invoices to customers who have none; null for PDF
 * @param terms where the order or contract has none; null for 30 days net
 * @param numberPrefix begins each invoice number: 1 to 8 letters and digits
 */
public record Company(
        String id,
        String name,
        String taxId,
        PostalAddress address,
        String iban,
        String email,
        String language,
        InvoiceFormat format,
        PaymentTerms terms,
        String numberPrefix)
        implements CanonicalEvent {

    private static final int NET_DAYS = 30;

    public Company {
        Required.text(id, "id");
        Required.text(name, "name");
        Required.text(taxId, "taxId");
        Required.value(address, "address");
        Required.text(address.city(), "address.city");
        Required.text(address.country(), "address.country");
        iban = iban == null ? "" : iban.replace(" ", "");
        email = email == null ? "" : email;
        language = language == null ? "en" : language;
        format = format == null ? InvoiceFormat.PDF : format;
        terms = terms == null ? PaymentTerms.net(NET_DAYS) : terms;
        numberPrefix = numberPrefix == null ? "INV" : numberPrefix;
        if (!numberPrefix.matches("[0-9A-Z]{1,8}")) {
            throw new InvalidFieldException(
                    "numberPrefix", "is not 1 to 8 capital letters and digits: " + numberPrefix);
        }
        if (!language.matches("[a-z]{2}")) {
            throw new InvalidFieldException("language", "is not two small letters: " + language);
        }
    }

    @Override
    public String stream() {
        return Streams.COMPANIES;
    }
}

package io.tieout.formats.invoice;

import io.tieout.core.documents.TaxCategory;
import io.tieout.core.invoicing.Invoice;

/** The codes of EN 16931 that both syntaxes share. */
final class Codes {

    static final String PROFILE = "urn:cen.eu:en16931:2017";
    static final String COMMERCIAL_INVOICE = "380";
    static final String TAX = "VAT";
    static final String EMAIL = "EM";

    private static final String SEPA_CREDIT_TRANSFER = "58";
    private static final String CREDIT_TRANSFER = "30";

    private Codes() {}

    /** How it is to be paid, by UN/ECE 4461. */
    static String paymentMeans(Invoice invoice) {
        return invoice.draft().currency().equals("EUR") ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER;
    }

    /** Why there is no tax, by the VATEX list; empty where the list has no such code. */
    static String exemptionCode(TaxCategory category) {
        return switch (category) {
            case REVERSE_CHARGE -> "VATEX-EU-AE";
            case INTRA_COMMUNITY -> "VATEX-EU-IC";
            case EXPORT -> "VATEX-EU-G";
            case STANDARD, ZERO_RATED, EXEMPT -> "";
        };
    }

    /** The same in words; empty where none are wanted. */
    static String exemptionReason(TaxCategory category) {
        return switch (category) {
            case REVERSE_CHARGE -> "Reverse charge";
            case INTRA_COMMUNITY -> "Intra-community supply";
            case EXPORT -> "Export outside the EU";
            case EXEMPT -> "Exempt from tax";
            case STANDARD, ZERO_RATED -> "";
        };
    }

    static boolean isIntraCommunity(Invoice invoice) {
        return invoice.draft().lines().stream()
                .anyMatch(it -> it.taxCategory() == TaxCategory.INTRA_COMMUNITY);
    }

    static boolean isDelivery(Invoice invoice) {
        return invoice.draft().contractNumber().isEmpty();
    }
}

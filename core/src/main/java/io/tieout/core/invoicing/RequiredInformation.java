package io.tieout.core.invoicing;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.PostalAddress;
import io.tieout.core.documents.TaxCategory;
import java.util.ArrayList;
import java.util.List;

/** What has to be known before an invoice may leave: by law, by EN 16931 and by the customer. */
final class RequiredInformation {

    private RequiredInformation() {}

    /** What is missing, in words; empty if nothing is. */
    static List<String> missing(InvoiceDraft draft) {
        List<String> missing = new ArrayList<>();
        Billing billing = draft.buyer().billing();
        if (billing.orderNumberRequired() && draft.customerOrderNumber().isBlank()) {
            missing.add("the customer's order number, which it requires");
        }
        PostalAddress address = billing.address();
        if (address == null || address.city().isBlank() || address.country().isBlank()) {
            missing.add("the customer's address with city and country");
        }
        if (billing.taxId().isBlank() && needsBuyersTaxId(draft)) {
            missing.add("the customer's VAT number, since it owes the tax");
        }
        return missing;
    }

    private static boolean needsBuyersTaxId(InvoiceDraft draft) {
        return draft.lines().stream()
                .map(InvoiceLine::taxCategory)
                .anyMatch(
                        it ->
                                it == TaxCategory.REVERSE_CHARGE
                                        || it == TaxCategory.INTRA_COMMUNITY);
    }
}

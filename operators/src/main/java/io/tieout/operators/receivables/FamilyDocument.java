package io.tieout.operators.receivables;

import io.tieout.core.documents.Observed;
import java.util.List;
import java.util.Objects;

/**
 * A document on its way to the scope of a customer family.
 *
 * @param rootId the customer at the head of the family
 * @param payer the customer who paid; null if only the family is known, and for anything but a
 *     payment or a return
 * @param weak whether little speaks for the payer
 * @param suggested the families that a payment's open case named before its own was known; null if
 *     there was none
 * @param knownAtMillis the tick at which the family gets to know it
 */
public record FamilyDocument(
        String companyId,
        String rootId,
        Observed document,
        String payer,
        boolean weak,
        List<String> suggested,
        long knownAtMillis) {

    public FamilyDocument {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(rootId, "rootId");
        Objects.requireNonNull(document, "document");
        suggested = suggested == null ? null : List.copyOf(suggested);
    }

    /** Whether the payment has an open case since before the family was known. */
    public boolean hasCase() {
        return suggested != null;
    }

    /** Of the scope that it goes to. */
    public String scopeKey() {
        return new FamilyKey(companyId, rootId).text();
    }
}

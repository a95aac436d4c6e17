package io.tieout.operators.collections;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.AccountItem;

/** The scope of collections: a customer of a company. */
public final class CustomerKey {

    private static final char BETWEEN = '\0';
    private static final String DEFAULT_COMPANY = "default";

    private CustomerKey() {}

    /** Whether collections takes part in the document. */
    public static boolean isDocument(Observed observed) {
        return observed.event() instanceof Customer || observed.event() instanceof CustomerReply;
    }

    /** A payment of which only the family is known counts for the head of the family. */
    public static String of(AccountItem item) {
        return of(
                item.companyId(),
                item.customerId().isEmpty() ? item.familyId() : item.customerId());
    }

    /** Only of what {@link #isDocument} lets through. */
    public static String of(Observed observed) {
        CanonicalEvent event = observed.event();
        return event instanceof CustomerReply reply
                ? of(reply.companyId(), reply.customerId())
                : of(((Customer) event).companyId(), event.id());
    }

    private static String of(String companyId, String customerId) {
        return (companyId == null ? DEFAULT_COMPANY : companyId) + BETWEEN + customerId;
    }

    static String companyId(String key) {
        return key.substring(0, key.indexOf(BETWEEN));
    }

    static String customerId(String key) {
        return key.substring(key.indexOf(BETWEEN) + 1);
    }
}

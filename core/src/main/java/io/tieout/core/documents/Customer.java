package io.tieout.core.documents;

import io.tieout.core.matching.Tolerance;
import java.util.List;

/**
 * A customer as master data knows it: how its payments are recognised and what it is allowed.
 *
 * @param companyId the company whose customer it is; null where there is only one
 * @param name the registered name
 * @param aliases other names it pays under
 * @param parentId the customer that pays for it, or heads its group; null if it stands alone. That
 *     a chain of parents ends is checked where they come together
 * @param payerAccounts bank accounts it is known to pay from
 * @param virtualAccounts account numbers that the company keeps for this customer alone: what
 *     arrives on one is from this customer
 * @param currency in which it is usually invoiced; null if unknown
 * @param segment customers that behave alike, for example {@code retail}; null if none
 * @param tolerance how far a payment may miss what is owed and still settle it; null leaves it to
 *     the company
 * @param discountGraceDays days after the discount date on which the discount is still granted;
 *     null leaves it to the company
 * @param oldestFirst whether cash without any hint goes to what has been open longest
 * @param billing how it is invoiced and reminded
 */
public record Customer(
        String id,
        String companyId,
        String name,
        List<String> aliases,
        String parentId,
        List<String> payerAccounts,
        List<String> virtualAccounts,
        String currency,
        String segment,
        Tolerance tolerance,
        Integer discountGraceDays,
        boolean oldestFirst,
        Billing billing)
        implements CanonicalEvent {

    public Customer {
        Required.text(id, "id");
        Required.text(name, "name");
        aliases = List.copyOf(aliases);
        payerAccounts = List.copyOf(payerAccounts);
        virtualAccounts = List.copyOf(virtualAccounts);
        if (id.equals(parentId)) {
            throw new InvalidFieldException("parentId", "is the customer itself: " + id);
        }
        if (discountGraceDays != null) {
            Required.notNegative(discountGraceDays, "discountGraceDays");
        }
        billing = billing == null ? Billing.UNKNOWN : billing;
    }

    /** A customer of whom nothing is known but how its payments are recognised. */
    public Customer(
            String id,
            String companyId,
            String name,
            List<String> aliases,
            String parentId,
            List<String> payerAccounts,
            List<String> virtualAccounts,
            String currency,
            String segment,
            Tolerance tolerance,
            Integer discountGraceDays,
            boolean oldestFirst) {
        this(
                id,
                companyId,
                name,
                aliases,
                parentId,
                payerAccounts,
                virtualAccounts,
                currency,
                segment,
                tolerance,
                discountGraceDays,
                oldestFirst,
                Billing.UNKNOWN);
    }

    @Override
    public String stream() {
        return Streams.CUSTOMERS;
    }
}

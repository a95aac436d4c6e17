package io.tieout.core.collections;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.PostalAddress;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom to remind, from master data.
 *
 * @param name as registered; the id if master data does not know the customer
 * @param email empty if unknown
 * @param language ISO 639-1; empty leaves it to the company
 * @param postalAddress lines as on an envelope; empty if unknown
 * @param policy name; empty for the company's
 * @param blocked never to be reminded
 * @param observedAtMillis of two versions the later one counts
 * @param contentHash decides between versions of the same instant
 */
public record Debtor(
        String name,
        String email,
        String language,
        String postalAddress,
        String policy,
        boolean blocked,
        long observedAtMillis,
        long contentHash) {

    /** Master data does not know the customer. */
    public static Debtor unknown(String customerId) {
        return new Debtor(customerId, "", "", "", "", false, Long.MIN_VALUE, 0);
    }

    static Debtor of(Customer customer, long observedAtMillis) {
        Billing billing = customer.billing();
        return new Debtor(
                customer.name(),
                billing.email(),
                billing.language(),
                lines(billing.address()),
                billing.dunningPolicy(),
                billing.dunningBlocked(),
                observedAtMillis,
                ContentHash.of(customer));
    }

    private static String lines(PostalAddress address) {
        if (address == null) {
            return "";
        }
        String place = join(" ", address.postalCode(), address.city());
        return join("\n", address.street(), place, address.country());
    }

    private static String join(String separator, String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    Debtor orLater(Debtor other) {
        boolean later =
                other.observedAtMillis == observedAtMillis
                        ? other.contentHash > contentHash
                        : other.observedAtMillis > observedAtMillis;
        return later ? other : this;
    }
}

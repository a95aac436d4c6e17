package io.tieout.core.identification;

import java.util.Objects;

/**
 * What the directory says under a key: a customer, and what it was published by.
 *
 * @param customerId for an alias the family's root
 * @param receivableId null unless a receivable published it
 * @param amount what the receivable was issued for in minor units, negative for a credit memo
 * @param currency null unless a receivable published it
 * @param name in normal form; null unless published under a block of names
 * @param familyId the family that it answers whatever becomes of the customer; null if it answers
 *     the one that the customer has when it is asked
 */
public record DirectoryEntry(
        String key,
        String customerId,
        String receivableId,
        long amount,
        String currency,
        String name,
        String familyId) {

    public DirectoryEntry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(customerId, "customerId");
    }

    /** An entry that answers the family which its customer has when it is asked. */
    public DirectoryEntry(
            String key,
            String customerId,
            String receivableId,
            long amount,
            String currency,
            String name) {
        this(key, customerId, receivableId, amount, currency, name, null);
    }

    /** The same entry for a family for good. */
    public DirectoryEntry in(String family) {
        return new DirectoryEntry(key, customerId, receivableId, amount, currency, name, family);
    }

    static DirectoryEntry ofCustomer(String key, String customerId) {
        return new DirectoryEntry(key, customerId, null, 0, null, null);
    }
}

package io.tieout.store.ledger;

import java.util.Objects;

/**
 * The last link of a company's chain at some moment. Kept away from the database, it proves that
 * nothing was cut off since.
 *
 * @param sequence of the last journal, 1 or more
 * @param hash of the last journal
 */
public record ChainHead(String companyId, long sequence, String hash) {

    public ChainHead {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(hash, "hash");
        if (sequence < 1) {
            throw new IllegalArgumentException("a chain's head has a sequence of 1 or more");
        }
    }
}

package io.tieout.store.ledger;

import java.util.List;

/**
 * What a check of the books found.
 *
 * @param journals how many were found right
 * @param heads the last right link of each company, by company
 * @param broken the first journal that fails; null if none
 */
public record Verification(long journals, List<ChainHead> heads, BrokenLink broken) {

    public Verification {
        heads = List.copyOf(heads);
    }

    public boolean isIntact() {
        return broken == null;
    }
}

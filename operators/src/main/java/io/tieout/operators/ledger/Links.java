package io.tieout.operators.ledger;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;

/** A company's chain as it grows. */
final class Links {

    private final HashChain chain;
    private ChainedJournal last;

    /**
     * @param last link so far; null if there is none
     */
    Links(HashChain chain, ChainedJournal last) {
        this.chain = chain;
        this.last = last;
    }

    ChainedJournal append(Journal journal) {
        last =
                last == null
                        ? chain.append(journal, 0, HashChain.GENESIS)
                        : chain.append(journal, last.sequence(), last.hash());
        return last;
    }

    ChainedJournal last() {
        return last;
    }
}

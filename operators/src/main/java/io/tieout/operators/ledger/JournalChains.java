package io.tieout.operators.ledger;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.operators.state.CollectingOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Chooses the operator that chains journals. */
public final class JournalChains {

    private JournalChains() {}

    /** Chains all journals at the end of input. */
    public static KeyedProcessOperator<String, PackedJournal, ChainedJournal> bounded() {
        return new CollectingOperator<>(new BoundedJournalChain());
    }

    /**
     * Chains journals as event time passes them.
     *
     * @param sortedState whether the state backend iterates in key order, as RocksDB does
     */
    public static KeyedProcessOperator<String, Journal, ChainedJournal> continuous(
            boolean sortedState) {
        return new KeyedProcessOperator<>(new JournalChain(sortedState));
    }
}

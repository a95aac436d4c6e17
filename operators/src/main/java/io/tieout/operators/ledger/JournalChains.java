package io.tieout.operators.ledger;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.operators.state.CollectingOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Chooses the operator that chains journals. */
public final class JournalChains {

    private JournalChains() {}

    /**
     * @param bounded whether all journals are chained at the end of input
     * @param sortedState whether the state backend iterates in key order, as RocksDB does
     */
    public static KeyedProcessOperator<String, Journal, ChainedJournal> of(
            boolean bounded, boolean sortedState) {
        return bounded
                ? new CollectingOperator<>(new BoundedJournalChain())
                : new KeyedProcessOperator<>(new JournalChain(sortedState));
    }
}

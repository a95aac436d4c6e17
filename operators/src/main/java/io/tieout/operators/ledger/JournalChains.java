package io.tieout.operators.ledger;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
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
                ? new Bounded(new BoundedJournalChain())
                : new KeyedProcessOperator<>(new JournalChain(sortedState));
    }

    /** Lets the function write for any company, and write what waits before each checkpoint. */
    private static final class Bounded
            extends KeyedProcessOperator<String, Journal, ChainedJournal> {

        private static final long serialVersionUID = 1L;

        private final BoundedJournalChain function;

        Bounded(BoundedJournalChain function) {
            super(function);
            this.function = function;
        }

        @Override
        public void open() throws Exception {
            function.attach(this::setCurrentKey);
            super.open();
        }

        @Override
        public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
            super.prepareSnapshotPreBarrier(checkpointId);
            function.flush();
        }
    }
}

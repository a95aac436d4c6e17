package io.tieout.operators.receivables;

import io.tieout.core.results.Match;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Makes the operator that applies cash. */
public final class CashOperators {

    private CashOperators() {}

    /** For a run that settles at the end of input. */
    public static KeyedProcessOperator<String, CompanyDocument, Match> bounded(
            CashOperatorSettings settings) {
        return new Bounded(new BoundedCashFunction(settings));
    }

    /** Lets the function write for any company, and write what waits before each checkpoint. */
    private static final class Bounded
            extends KeyedProcessOperator<String, CompanyDocument, Match> {

        private static final long serialVersionUID = 1L;

        private final BoundedCashFunction function;

        Bounded(BoundedCashFunction function) {
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

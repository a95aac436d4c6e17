package io.tieout.operators.bank;

import io.tieout.core.documents.Observed;
import io.tieout.core.results.Match;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Chooses the operator that ties out a bank account's items. */
public final class BankOperators {

    private BankOperators() {}

    /** For a run that settles at the end of input, or for one that goes on for ever. */
    public static KeyedProcessOperator<String, Observed, Match> of(BankOperatorSettings settings) {
        return settings.times().isAtEnd()
                ? new Bounded(new BoundedBankFunction(settings))
                : new KeyedProcessOperator<>(new BankScopeFunction(settings));
    }

    /**
     * For a bounded run that also applies cash: of accounts without ledger entries it leaves
     * payments and their returns to cash application. Balances and statements count them all the
     * same.
     */
    public static KeyedProcessOperator<String, Observed, Match> besideCash(
            BankOperatorSettings settings) {
        return new Bounded(BoundedBankFunction.besideCash(settings));
    }

    /** A bounded run's operator that looks early whether a scope has only bank lines. */
    static KeyedProcessOperator<String, Observed, Match> bounded(
            BankOperatorSettings settings, long largeScopeBytes) {
        return new Bounded(new BoundedBankFunction(settings, largeScopeBytes));
    }

    /** Lets the function write for any scope, and write what waits before each checkpoint. */
    private static final class Bounded extends KeyedProcessOperator<String, Observed, Match> {

        private static final long serialVersionUID = 1L;

        private final BoundedBankFunction function;

        Bounded(BoundedBankFunction function) {
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

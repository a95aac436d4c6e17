package io.tieout.operators.receivables;

import io.tieout.core.documents.Observed;
import io.tieout.core.results.Match;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.state.CollectingOperator;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Makes the operators that apply cash. */
public final class CashOperators {

    private CashOperators() {}

    /**
     * Finds out who paid, in a run that goes on for ever. Keyed by company.
     *
     * @param sortedState whether the state backend iterates maps in key order, as RocksDB does
     */
    public static KeyedProcessOperator<String, CompanyDocument, FamilyDocument> payers(
            ContinuousCashSettings settings, boolean sortedState) {
        return new KeyedProcessOperator<>(new PayerFunction(settings, sortedState));
    }

    /**
     * Applies cash, in a run that goes on for ever. Keyed by {@link FamilyDocument#scopeKey};
     * exchange rates are broadcast by {@link #rates}.
     */
    public static KeyedBroadcastProcessFunction<String, FamilyDocument, Observed, Match> families(
            ContinuousCashSettings settings) {
        return new CustomerScopeFunction(settings);
    }

    /** How exchange rates are kept by every subtask that applies cash. */
    public static MapStateDescriptor<String, Observed> rates() {
        return SharedRates.DESCRIPTOR;
    }

    /** For a run that settles at the end of input. */
    public static KeyedProcessOperator<String, CompanyDocument, Match> bounded(
            CashOperatorSettings settings) {
        return new CollectingOperator<>(new BoundedCashFunction(settings));
    }

    /** As the other, with receivables read again where a company has more bytes in state. */
    static KeyedProcessOperator<String, CompanyDocument, Match> bounded(
            CashOperatorSettings settings, long maxHeldBytes) {
        return new CollectingOperator<>(new BoundedCashFunction(settings, maxHeldBytes));
    }
}

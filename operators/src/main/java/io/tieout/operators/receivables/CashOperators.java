package io.tieout.operators.receivables;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.results.Match;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.rules.PublishedRules;
import io.tieout.operators.state.CollectingOperator;
import java.util.List;
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
     * Applies cash, in a run that goes on for ever. Keyed by {@link FamilyDocument#scopeKey}; what
     * {@link #isShared} is broadcast, and kept as {@link #shared} says.
     */
    public static KeyedBroadcastProcessFunction<String, FamilyDocument, Observed, Match> families(
            ContinuousCashSettings settings) {
        return new CustomerScopeFunction(settings);
    }

    /** Whether a document goes to every subtask that applies cash: rates and published rules. */
    public static boolean isShared(CanonicalEvent event) {
        return event instanceof FxRate || PublishedRules.has(event, RuleFlow.CASH);
    }

    /** How rates and rules are kept there. */
    public static List<MapStateDescriptor<?, ?>> shared() {
        return List.of(SharedRates.DESCRIPTOR, PublishedRules.RULE_SETS);
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

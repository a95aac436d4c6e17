package io.tieout.operators.receivables;

import io.tieout.core.results.Match;
import io.tieout.operators.state.CollectingOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Makes the operator that applies cash. */
public final class CashOperators {

    private CashOperators() {}

    /** For a run that settles at the end of input. */
    public static KeyedProcessOperator<String, CompanyDocument, Match> bounded(
            CashOperatorSettings settings) {
        return new CollectingOperator<>(new BoundedCashFunction(settings));
    }
}

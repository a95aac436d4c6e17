package io.tieout.operators.payables;

import io.tieout.core.documents.Observed;
import io.tieout.core.results.Match;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.rules.PublishedRules;
import io.tieout.operators.state.CollectingOperator;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Makes the operators that match bills. */
public final class PayablesOperators {

    private PayablesOperators() {}

    /** For a run that settles at the end of input. */
    public static KeyedProcessOperator<String, CompanyDocument, Match> bounded(
            PayablesOperatorSettings settings) {
        return bounded(settings, VendorPayments.NOT_READ);
    }

    /**
     * In a run that goes on for ever. Keyed by company; rules are broadcast as {@link
     * PublishedRules#RULE_SETS}.
     */
    public static KeyedBroadcastProcessFunction<String, CompanyDocument, Observed, Match>
            continuous(ContinuousPayablesSettings settings) {
        return new ContinuousPayablesFunction(settings);
    }

    /** The same, which also says how vendors' accounts stand. */
    public static KeyedProcessOperator<String, CompanyDocument, Match> bounded(
            PayablesOperatorSettings settings, VendorPayments payments) {
        return new CollectingOperator<>(new BoundedPayablesFunction(settings, payments));
    }
}

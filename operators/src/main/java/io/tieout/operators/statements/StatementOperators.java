package io.tieout.operators.statements;

import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementSettings;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.state.CollectingOperator;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Makes the operator that reconciles statements. */
public final class StatementOperators {

    private StatementOperators() {}

    /** For a run that settles at the end of input. */
    public static KeyedProcessOperator<String, AccountInput, StatementReconciliation> bounded() {
        return new CollectingOperator<>(new BoundedStatementFunction(StatementSettings.DEFAULTS));
    }

    /**
     * In a run that goes on for ever. Keyed by party. Items come with the tick that said so as
     * their timestamp.
     */
    public static KeyedProcessOperator<String, AccountInput, StatementReconciliation> continuous(
            ContinuousStatementSettings settings) {
        return new KeyedProcessOperator<>(new ContinuousStatementFunction(settings));
    }

    /** Finds out whose payments are, in a run that goes on for ever. Keyed by company. */
    public static KeyedProcessOperator<String, CompanyDocument, PartyItem> vendorPayments(
            ContinuousStatementSettings settings) {
        return new KeyedProcessOperator<>(new VendorPaymentFunction(settings));
    }
}

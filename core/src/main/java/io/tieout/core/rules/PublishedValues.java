package io.tieout.core.rules;

import io.tieout.core.bank.BankSettings;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.payables.PayablesLimits;
import io.tieout.core.receivables.CashLimits;

/**
 * Which values people publish of each flow: the components of a record are its keys, and autonomy
 * is one more of every flow.
 */
public final class PublishedValues {

    private PublishedValues() {}

    /**
     * The values of a flow by default, beside which everything that is published must be possible.
     */
    public static Record usual(RuleFlow flow) {
        return switch (flow) {
            case BANK -> BankSettings.DEFAULTS;
            case CASH -> CashLimits.DEFAULTS;
            case PAYABLES -> PayablesLimits.DEFAULTS;
        };
    }
}

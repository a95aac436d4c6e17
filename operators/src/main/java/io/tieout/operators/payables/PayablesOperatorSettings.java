package io.tieout.operators.payables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.payables.PayablesLimits;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.rules.RuleVersion;
import io.tieout.operators.bank.BankOperatorSettings;
import java.io.Serializable;
import java.util.Map;

/**
 * What payables need to know.
 *
 * @param companies company by account, for decisions; documents that state no company, and
 *     decisions about accounts not named, belong to {@code default}
 * @param policies what is switched on beside the match
 */
public record PayablesOperatorSettings(
        PayablesSettings payables,
        Autonomy autonomy,
        Map<String, String> companies,
        PayablesPolicies policies)
        implements Serializable {

    static final String DEFAULT_COMPANY = "default";

    /** Nothing is coded or approved. */
    public PayablesOperatorSettings(
            PayablesSettings payables, Autonomy autonomy, Map<String, String> companies) {
        this(payables, autonomy, companies, PayablesPolicies.NONE);
    }

    public PayablesOperatorSettings with(PayablesPolicies newPolicies) {
        return new PayablesOperatorSettings(payables, autonomy, companies, newPolicies);
    }

    public PayablesOperatorSettings {
        companies = Map.copyOf(companies);
    }

    /** The rules before any were published. */
    RuleVersion<PayablesLimits> configured() {
        return RuleVersion.configured(PayablesLimits.of(payables), autonomy);
    }

    /** The default rules, with the companies and the autonomy of bank reconciliation. */
    public static PayablesOperatorSettings beside(BankOperatorSettings bank) {
        return beside(bank, PayablesSettings.DEFAULTS);
    }

    /** Rules of their own, with the companies and the autonomy of bank reconciliation. */
    public static PayablesOperatorSettings beside(
            BankOperatorSettings bank, PayablesSettings payables) {
        return new PayablesOperatorSettings(payables, bank.autonomy(), bank.companies());
    }
}

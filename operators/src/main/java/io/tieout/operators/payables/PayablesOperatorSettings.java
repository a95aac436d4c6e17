package io.tieout.operators.payables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.operators.bank.BankOperatorSettings;
import java.io.Serializable;
import java.util.Map;

/**
 * What payables need to know.
 *
 * @param companies company by account, for decisions; documents that state no company, and
 *     decisions about accounts not named, belong to {@code default}
 */
public record PayablesOperatorSettings(
        PayablesSettings payables, Autonomy autonomy, Map<String, String> companies)
        implements Serializable {

    static final String DEFAULT_COMPANY = "default";

    public PayablesOperatorSettings {
        companies = Map.copyOf(companies);
    }

    /** The default rules, with the companies and the autonomy of bank reconciliation. */
    public static PayablesOperatorSettings beside(BankOperatorSettings bank) {
        return new PayablesOperatorSettings(
                PayablesSettings.DEFAULTS, bank.autonomy(), bank.companies());
    }
}

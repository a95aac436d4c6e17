package io.tieout.operators.bank;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.rules.RuleVersion;
import java.io.Serializable;
import java.util.Map;

/**
 * What the bank operator needs to know.
 *
 * @param bank windows and tolerances of the rules
 * @param companies company by account id; accounts not named belong to {@code default}
 * @param retentionMillis how long a settled item is remembered, in event time
 * @param maxItemsInMemory items of all loaded scopes of a subtask; beyond it the scope not used for
 *     longest is dropped and built again from state when needed
 */
public record BankOperatorSettings(
        SettleTimes times,
        BankSettings bank,
        Autonomy autonomy,
        Map<String, String> companies,
        long retentionMillis,
        int maxItemsInMemory)
        implements Serializable {

    private static final String DEFAULT_COMPANY = "default";

    public BankOperatorSettings {
        companies = Map.copyOf(companies);
    }

    /** The rules before any were published. */
    RuleVersion<BankSettings> configured() {
        return RuleVersion.configured(bank, autonomy);
    }

    public String companyOf(String accountId) {
        return companies.getOrDefault(accountId, DEFAULT_COMPANY);
    }
}

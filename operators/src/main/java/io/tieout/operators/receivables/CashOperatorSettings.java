package io.tieout.operators.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.operators.bank.BankOperatorSettings;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What cash application needs to know.
 *
 * @param companies company by bank account; accounts not named, and receivables and customers that
 *     state no company, belong to {@code default}
 */
public record CashOperatorSettings(
        ReceivablesSettings receivables,
        IdentificationSettings identification,
        Autonomy autonomy,
        Map<String, String> companies)
        implements Serializable {

    static final String DEFAULT_COMPANY = "default";

    public CashOperatorSettings {
        companies = Map.copyOf(companies);
    }

    /** The default rules, with the companies and the autonomy of bank reconciliation. */
    public static CashOperatorSettings beside(BankOperatorSettings bank) {
        return new CashOperatorSettings(
                ReceivablesSettings.DEFAULTS,
                IdentificationSettings.DEFAULTS,
                bank.autonomy(),
                bank.companies());
    }

    String companyOf(String accountId) {
        return companies.getOrDefault(accountId, DEFAULT_COMPANY);
    }

    /** Every company that can have payments. */
    SortedSet<String> companiesWithAccounts() {
        SortedSet<String> all = new TreeSet<>(companies.values());
        all.add(DEFAULT_COMPANY);
        return all;
    }
}

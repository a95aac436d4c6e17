package io.tieout.operators.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.receivables.CashLimits;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.core.rules.RuleVersion;
import io.tieout.operators.bank.BankOperatorSettings;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What cash application needs to know.
 *
 * @param companies company by bank account; accounts not named, and receivables and customers that
 *     state no company, belong to {@code default}
 * @param currencies in which companies keep their books; one that is not named gains and loses
 *     nothing by exchange
 */
public record CashOperatorSettings(
        ReceivablesSettings receivables,
        IdentificationSettings identification,
        Autonomy autonomy,
        Map<String, String> companies,
        SortedMap<String, String> currencies)
        implements Serializable {

    static final String DEFAULT_COMPANY = "default";

    public CashOperatorSettings {
        companies = Map.copyOf(companies);
        currencies = Collections.unmodifiableSortedMap(new TreeMap<>(currencies));
    }

    /** For companies of which no currency is known. */
    public CashOperatorSettings(
            ReceivablesSettings receivables,
            IdentificationSettings identification,
            Autonomy autonomy,
            Map<String, String> companies) {
        this(receivables, identification, autonomy, companies, new TreeMap<>());
    }

    public CashOperatorSettings withCurrencies(Map<String, String> ofCompanies) {
        return new CashOperatorSettings(
                receivables, identification, autonomy, companies, new TreeMap<>(ofCompanies));
    }

    /** The rules before any were published. */
    RuleVersion<CashLimits> configured() {
        return RuleVersion.configured(CashLimits.of(receivables), autonomy);
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

    /** The currency in which the company keeps its books; null if that is not known. */
    String currencyOf(String companyId) {
        return currencies.get(companyId);
    }

    /** The company at which what is sent to all that have a currency is counted. */
    boolean countsRates(String companyId) {
        return !currencies.isEmpty() && currencies.firstKey().equals(companyId);
    }

    /** Every company that can have payments. */
    SortedSet<String> companiesWithAccounts() {
        SortedSet<String> all = new TreeSet<>(companies.values());
        all.add(DEFAULT_COMPANY);
        return all;
    }
}

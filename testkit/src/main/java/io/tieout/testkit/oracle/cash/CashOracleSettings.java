package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.CanonicalEvent;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the page leaves to an installation.
 *
 * @param contentOrder decides between documents with one id observed at the same instant; for a
 *     comparison it must order as the engine's content hashes do
 * @param companyOfAccount the company that keeps a bank account
 * @param currencyOfCompany in which a company keeps its books; null if that is not known
 * @param aloneUpTo what a person may write off alone, by currency
 */
public record CashOracleSettings(
        Comparator<CanonicalEvent> contentOrder,
        Function<String, String> companyOfAccount,
        Function<String, String> currencyOfCompany,
        Map<String, BigDecimal> aloneUpTo) {

    static final String ONLY_COMPANY = "default";

    public CashOracleSettings {
        Objects.requireNonNull(contentOrder, "contentOrder");
        Objects.requireNonNull(companyOfAccount, "companyOfAccount");
        Objects.requireNonNull(currencyOfCompany, "currencyOfCompany");
        aloneUpTo = Map.copyOf(aloneUpTo);
    }

    /** Companies of which no currency is known. */
    public CashOracleSettings(
            Comparator<CanonicalEvent> contentOrder, Function<String, String> companyOfAccount) {
        this(contentOrder, companyOfAccount, company -> null, Map.of());
    }

    /** The same where people may write off alone up to these amounts. */
    public CashOracleSettings writingOffAlone(Map<String, BigDecimal> upTo) {
        return new CashOracleSettings(contentOrder, companyOfAccount, currencyOfCompany, upTo);
    }

    /** All companies keep their books in one currency; null if in none. */
    public CashOracleSettings withBooksIn(String currency) {
        return new CashOracleSettings(
                contentOrder, companyOfAccount, company -> currency, aloneUpTo);
    }

    /** One company, and documents ordered by what they say. */
    public static CashOracleSettings defaults() {
        return new CashOracleSettings(
                Comparator.comparing(CanonicalEvent::toString), account -> ONLY_COMPANY);
    }

    public CashOracleSettings withContentOrder(Comparator<CanonicalEvent> order) {
        return new CashOracleSettings(order, companyOfAccount, currencyOfCompany, aloneUpTo);
    }
}

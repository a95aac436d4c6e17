package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.CanonicalEvent;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the page leaves to an installation.
 *
 * @param contentOrder decides between documents with one id observed at the same instant; for a
 *     comparison it must order as the engine's content hashes do
 * @param companyOfAccount the company that keeps a bank account
 */
public record CashOracleSettings(
        Comparator<CanonicalEvent> contentOrder, Function<String, String> companyOfAccount) {

    static final String ONLY_COMPANY = "default";

    public CashOracleSettings {
        Objects.requireNonNull(contentOrder, "contentOrder");
        Objects.requireNonNull(companyOfAccount, "companyOfAccount");
    }

    /** One company, and documents ordered by what they say. */
    public static CashOracleSettings defaults() {
        return new CashOracleSettings(
                Comparator.comparing(CanonicalEvent::toString), account -> ONLY_COMPANY);
    }

    public CashOracleSettings withContentOrder(Comparator<CanonicalEvent> order) {
        return new CashOracleSettings(order, companyOfAccount);
    }
}

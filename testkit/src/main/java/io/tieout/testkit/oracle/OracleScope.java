package io.tieout.testkit.oracle;

import java.util.Comparator;
import java.util.Objects;

/** A bank account with a currency. */
public record OracleScope(String accountId, String currency) implements Comparable<OracleScope> {

    private static final Comparator<OracleScope> ORDER =
            Comparator.comparing(OracleScope::accountId).thenComparing(OracleScope::currency);

    public OracleScope {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(currency, "currency");
    }

    @Override
    public int compareTo(OracleScope other) {
        return ORDER.compare(this, other);
    }
}

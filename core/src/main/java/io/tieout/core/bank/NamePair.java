package io.tieout.core.bank;

import java.util.Comparator;
import java.util.Objects;

/**
 * The names of a bank item and a ledger item, in normal form.
 *
 * @param bank not empty
 * @param ledger not empty
 */
public record NamePair(String bank, String ledger) implements Comparable<NamePair> {

    private static final Comparator<NamePair> ORDER =
            Comparator.comparing(NamePair::bank).thenComparing(NamePair::ledger);

    public NamePair {
        if (Objects.requireNonNull(bank, "bank").isEmpty()
                || Objects.requireNonNull(ledger, "ledger").isEmpty()) {
            throw new IllegalArgumentException("a pair of names needs both names");
        }
    }

    @Override
    public int compareTo(NamePair other) {
        return ORDER.compare(this, other);
    }
}

package io.tieout.testkit.oracle;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every decision that counted for two names, in its order (section 2, Pair history). What a pair
 * has earned is worked out from all of them whenever it is asked.
 */
final class PairMemory {

    /** The normalised names of a bank item and of a ledger item. */
    record Names(String bank, String ledger) implements Comparable<Names> {

        static Names of(Item a, Item b) {
            return a.isBank() ? new Names(a.party(), b.party()) : new Names(b.party(), a.party());
        }

        boolean areOf(Item item) {
            return item.party().equals(item.isBank() ? bank : ledger);
        }

        @Override
        public int compareTo(Names other) {
            int byBank = bank.compareTo(other.bank);
            return byBank == 0 ? ledger.compareTo(other.ledger) : byBank;
        }
    }

    private record Said(boolean confirmed, Instant decidedAt) {}

    private final BankOracleSettings.History settings;
    private final SortedMap<Names, List<Said>> decisions = new TreeMap<>();

    PairMemory(BankOracleSettings.History settings) {
        this.settings = settings;
    }

    /** Two items of one side never have a history. */
    boolean haveEarned(Item a, Item b) {
        return a.side() != b.side() && isEarned(Names.of(a, b));
    }

    private boolean isEarned(Names names) {
        List<Said> said = decisions.getOrDefault(names, List.of());
        int inARow = 0;
        int confirmed = 0;
        for (Said one : said) {
            inARow = one.confirmed() ? inARow + 1 : 0;
            confirmed += one.confirmed() ? 1 : 0;
        }
        return settings.confirmations() > 0
                && inARow >= settings.confirmations()
                && 100 * confirmed >= settings.percent() * said.size();
    }

    /** All pairs of names that have earned agreement. */
    SortedSet<Names> earned() {
        SortedSet<Names> earned = new TreeSet<>(decisions.keySet());
        earned.removeIf(names -> !isEarned(names));
        return earned;
    }

    /**
     * @param group all items that the decision names
     */
    void count(DecisionEvent decision, Collection<Item> group, ItemPairs pairs) {
        boolean confirmed = decision.kind() != DecisionKind.REJECT;
        SortedSet<Names> all = new TreeSet<>();
        for (Item bank : group) {
            for (Item ledger : group) {
                if (bank.isBank() && !ledger.isBank()) {
                    all.add(Names.of(bank, ledger));
                }
            }
        }
        if (confirmed && all.size() > 1) {
            return;
        }
        for (Names names : all) {
            boolean known = !names.bank().isEmpty() && !names.ledger().isEmpty();
            if (known && !pairs.namesAgree(names.bank(), names.ledger())) {
                decisions
                        .computeIfAbsent(names, key -> new ArrayList<>())
                        .add(new Said(confirmed, decision.decidedAt()));
            }
        }
    }

    /** Leaves the pairs decided about last. */
    void forgetOldest() {
        while (decisions.size() > settings.mostPairs()) {
            decisions.remove(
                    decisions.keySet().stream()
                            .min(
                                    Comparator.comparing(this::lastDecidedAt)
                                            .thenComparing(Comparator.naturalOrder()))
                            .orElseThrow());
        }
    }

    private Instant lastDecidedAt(Names names) {
        return decisions.get(names).stream()
                .map(Said::decidedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}

package io.tieout.core.bank;

import io.tieout.core.documents.DecisionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts what the decisions of one tick say about pairs of names, in their order. */
final class PairCount {

    private final PairHistory history;
    private final BankSettings settings;
    private final Map<NamePair, Boolean> earnedBefore = new HashMap<>();

    PairCount(PairHistory history, BankSettings settings) {
        this.history = history;
        this.settings = settings;
    }

    /** Where a side has several names nobody said which belongs to which. */
    void confirmed(List<BankItem> banks, List<BankItem> ledgers, DecisionEvent decision) {
        if (hasOneName(banks) && hasOneName(ledgers)) {
            for (NamePair pair : pairs(banks, ledgers)) {
                note(pair);
                history.confirm(pair, decision.decidedAt().toEpochMilli());
            }
        }
    }

    /** Where a side has several names any of them may be why. */
    void rejected(List<BankItem> banks, List<BankItem> ledgers, DecisionEvent decision) {
        for (NamePair pair : pairs(banks, ledgers)) {
            note(pair);
            history.reject(pair, decision.decidedAt().toEpochMilli());
        }
    }

    /** The pairs that are earned now and were not before this tick. */
    Set<NamePair> earned() {
        Set<NamePair> earned = new TreeSet<>();
        earnedBefore.forEach(
                (pair, before) -> {
                    if (!before && isEarned(pair)) {
                        earned.add(pair);
                    }
                });
        return earned;
    }

    private void note(NamePair pair) {
        earnedBefore.computeIfAbsent(pair, this::isEarned);
    }

    private boolean isEarned(NamePair pair) {
        return settings.pairHistory().areMetBy(history.of(pair));
    }

    private static boolean hasOneName(List<BankItem> items) {
        return items.stream().map(BankItem::party).distinct().count() == 1;
    }

    private Set<NamePair> pairs(List<BankItem> banks, List<BankItem> ledgers) {
        Set<NamePair> pairs = new TreeSet<>();
        for (BankItem bank : banks) {
            for (BankItem ledger : ledgers) {
                if (Names.relation(bank, ledger, settings) != PartyRelation.AGREES
                        && !bank.party().isEmpty()
                        && !ledger.party().isEmpty()) {
                    pairs.add(new NamePair(bank.party(), ledger.party()));
                }
            }
        }
        return pairs;
    }
}

package io.tieout.testkit.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** I6: one bank item pays several ledger items of its party, if only one choice adds up. */
final class SubsetSumRule implements Rule {

    @Override
    public void applyTo(Tick tick) {
        Set<Set<Item>> unique = new HashSet<>();
        List<Item> ledger = tick.open(Side.LEDGER);
        for (Item bank : tick.openNotReturned(Side.BANK)) {
            List<Item> candidates =
                    ledger.stream().filter(item -> isCandidate(tick, bank, item)).toList();
            int most = tick.settings().search().mostCandidates();
            if (candidates.size() >= 2 && candidates.size() <= most) {
                search(tick, bank, candidates, unique);
            }
        }
        BatchTotalRule.settle(tick, "subset-sum", unique);
    }

    private static boolean isCandidate(Tick tick, Item bank, Item ledger) {
        return bank.sign() == ledger.sign()
                && tick.settings().lags().usual().contains(bank.daysAfter(ledger))
                && tick.pairs().agreeByParty(bank, ledger)
                && !tick.pairs().contradictByReference(bank, ledger)
                && !tick.isRejected(bank, ledger);
    }

    private static void search(Tick tick, Item bank, List<Item> candidates, Set<Set<Item>> unique) {
        BoundedSearch search =
                new BoundedSearch(
                        candidates, bank.amount(), tick.settings().search(), tick::hasRejectedPair);
        switch (search.run()) {
            case UNIQUE -> unique.add(with(bank, search.solutions().get(0)));
            case AMBIGUOUS -> {
                List<Item> touched = new ArrayList<>(List.of(bank));
                search.solutions().forEach(touched::addAll);
                if (tick.hasDue(touched, DueClass.INFERRED)) {
                    tick.freeze(List.of(bank));
                }
            }
            case EXHAUSTED -> {
                if (tick.hasDue(with(bank, candidates), DueClass.INFERRED)) {
                    tick.exhaust(bank);
                }
            }
            case NONE -> {}
        }
    }

    private static Set<Item> with(Item bank, List<Item> items) {
        Set<Item> group = new HashSet<>(items);
        group.add(bank);
        return group;
    }
}

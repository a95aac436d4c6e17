package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.PartyRelation;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import io.tieout.core.matching.SubsetSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One bank line against some of the party's open ledger entries, if they are provably the only
 * ones.
 */
public final class SubsetSum implements BankRule {

    private static final int MIN_ITEMS = 2;
    private static final Comparator<BankItem> LARGEST_FIRST =
            Comparator.<BankItem>comparingLong(item -> -Math.abs(item.amount()))
                    .thenComparing(BankItem.ORDER);

    private record Solution(BankItem bank, List<BankItem> ledgers) {

        List<BankItem> members() {
            List<BankItem> members = new ArrayList<>(ledgers);
            members.add(bank);
            return members;
        }
    }

    @Override
    public String name() {
        return "subset-sum";
    }

    @Override
    public RuleClass ruleClass() {
        return RuleClass.INFERRED;
    }

    @Override
    public void apply(Tick tick) {
        List<Solution> unique = new ArrayList<>();
        for (BankItem bank : Reach.around(tick, tick.due())) {
            if (bank.side() == Side.BANK && !bank.returned()) {
                search(tick, bank, unique);
            }
        }
        Map<BankItem, Integer> uses = new HashMap<>();
        for (Solution solution : unique) {
            solution.members().forEach(item -> uses.merge(item, 1, Integer::sum));
        }
        for (Solution solution : unique) {
            if (tick.hasDue(solution.members())) {
                settle(tick, solution, uses);
            }
        }
    }

    private void settle(Tick tick, Solution solution, Map<BankItem, Integer> uses) {
        if (solution.members().stream().allMatch(item -> uses.get(item) == 1)) {
            tick.verdicts().claim(this, List.of(solution.bank()), solution.ledgers());
        } else {
            tick.verdicts().freeze(solution.members());
            for (BankItem member : solution.members()) {
                tick.verdicts().suggest(member, name(), 0.4, solution.members());
            }
        }
    }

    private void search(Tick tick, BankItem bank, List<Solution> unique) {
        List<BankItem> candidates = candidates(tick, bank);
        if (candidates.size() < MIN_ITEMS
                || candidates.size() > tick.settings().maxSubsetCandidates()) {
            return;
        }
        long[] amounts = candidates.stream().mapToLong(item -> Math.abs(item.amount())).toArray();
        SubsetSearch.Result result =
                SubsetSearch.find(
                        amounts,
                        Math.abs(bank.amount()),
                        MIN_ITEMS,
                        tick.settings().maxSubsetItems(),
                        tick.settings().maxSubsetNodes(),
                        chosen ->
                                !tick.hasRejectedPair(
                                        solution(bank, candidates, chosen).members()));
        List<Solution> solutions =
                result.solutions().stream()
                        .map(chosen -> solution(bank, candidates, chosen))
                        .toList();
        switch (result.outcome()) {
            case UNIQUE -> unique.add(solutions.get(0));
            case AMBIGUOUS -> freezeBank(tick, bank, solutions);
            case EXHAUSTED -> {
                if (tick.hasDue(List.of(bank)) || tick.hasDue(candidates)) {
                    tick.verdicts().exhaust(bank);
                }
            }
            case NONE -> {
                // nothing to say
            }
        }
    }

    private void freezeBank(Tick tick, BankItem bank, List<Solution> solutions) {
        if (solutions.stream().noneMatch(solution -> tick.hasDue(solution.members()))) {
            return;
        }
        tick.verdicts().freeze(List.of(bank));
        for (Solution solution : solutions) {
            tick.verdicts().suggest(bank, name(), 0.4, solution.ledgers());
        }
    }

    private static Solution solution(BankItem bank, List<BankItem> candidates, int[] chosen) {
        return new Solution(bank, Arrays.stream(chosen).mapToObj(candidates::get).toList());
    }

    private static List<BankItem> candidates(Tick tick, BankItem bank) {
        return Reach.of(tick, bank).stream()
                .filter(item -> tick.pairing().party(bank, item) == PartyRelation.AGREES)
                .filter(item -> !tick.pairing().contradictsByReference(bank, item))
                .filter(item -> !tick.pairing().isRejected(bank, item))
                .sorted(LARGEST_FIRST)
                .toList();
    }
}

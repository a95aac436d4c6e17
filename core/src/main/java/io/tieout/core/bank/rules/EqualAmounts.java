package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Component;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * How the rules for equal amounts treat what hangs together: one to one is claimed, a group with
 * equal counts of one day or of a few days is claimed as a group, what recurs and can be paired in
 * one way only is claimed pair by pair, everything else is ambiguous.
 */
final class EqualAmounts {

    private static final String SAME_DAY = "same-day-group";
    private static final String FEW_DAYS = "equal-amount-group";

    /** Further apart, a partner may be missing and another one be taken for it. */
    private static final int GROUP_DAYS = 5;

    private static final double AMBIGUOUS_CONFIDENCE = 0.5;

    private EqualAmounts() {}

    /**
     * @param edge whether a bank and a ledger item of equal amount belong together by the rule
     */
    static void settle(Tick tick, BankRule rule, BiPredicate<BankItem, BankItem> edge) {
        tick.forEachComponent(
                item -> neighbours(tick, item, edge),
                component -> {
                    for (Component part : component.split((one, two) -> fits(tick, one, two))) {
                        if (tick.hasDue(part.items())) {
                            settle(tick, rule, part);
                        }
                    }
                });
    }

    /** Items of the other side with the same amount to which there is an edge. */
    static List<BankItem> neighbours(
            Tick tick, BankItem item, BiPredicate<BankItem, BankItem> edge) {
        boolean isBank = item.side() == Side.BANK;
        return tick.eligibleOfAmount(
                item.amount(),
                isBank ? Side.LEDGER : Side.BANK,
                other ->
                        (isBank ? edge.test(item, other) : edge.test(other, item))
                                && !tick.pairing().isRejected(item, other));
    }

    static boolean fits(Tick tick, BankItem one, BankItem two) {
        return one.side() == Side.BANK
                ? tick.pairing().fitsSeries(one, two)
                : tick.pairing().fitsSeries(two, one);
    }

    private static void settle(Tick tick, BankRule rule, Component part) {
        List<BankItem> banks = part.ofSide(Side.BANK);
        List<BankItem> ledgers = part.ofSide(Side.LEDGER);
        if (part.isPair()) {
            tick.verdicts().claim(rule, banks, ledgers);
        } else if (isWhole(tick, part) && days(banks) == 0 && days(ledgers) == 0) {
            tick.verdicts().claim(SAME_DAY, banks, ledgers, "");
        } else if (recurring(tick, part).allMatch(it -> it)) {
            settlePairs(tick, rule, part);
        } else if (isWhole(tick, part)
                && recurring(tick, part).noneMatch(it -> it)
                && days(banks) <= GROUP_DAYS
                && days(ledgers) <= GROUP_DAYS) {
            tick.verdicts().claim(FEW_DAYS, banks, ledgers, "");
        } else {
            freeze(tick, rule, part);
        }
    }

    /** Whether the two sides cover each other, whichever item belongs to which. */
    private static boolean isWhole(Tick tick, Component part) {
        return part.ofSide(Side.BANK).size() * 2 == part.size()
                && part.isComplete()
                && !tick.hasRejectedPair(part.items());
    }

    /** Claims pair by pair if all items can be paired in one way only. */
    private static void settlePairs(Tick tick, BankRule rule, Component part) {
        List<BankItem> pairs = part.onlyPairing();
        for (int i = 0; i < pairs.size(); i += 2) {
            List<BankItem> pair = pairs.subList(i, i + 2);
            if (tick.hasDue(pair)) {
                tick.verdicts().claim(rule, pair.subList(0, 1), pair.subList(1, 2));
            }
        }
        if (pairs.isEmpty()) {
            freeze(tick, rule, part);
        }
    }

    private static void freeze(Tick tick, BankRule rule, Component part) {
        tick.verdicts().freeze(rule.name(), part, AMBIGUOUS_CONFIDENCE);
    }

    /** Of each edge whether it is an occurrence of something that recurs. */
    private static Stream<Boolean> recurring(Tick tick, Component part) {
        return part.ofSide(Side.BANK).stream()
                .flatMap(
                        bank ->
                                part.neighbours(bank).stream()
                                        .map(ledger -> tick.pairing().isSeries(bank, ledger)));
    }

    /** From the first to the last item, which are in the order of their days. */
    private static int days(List<BankItem> items) {
        return items.get(items.size() - 1).day() - items.get(0).day();
    }
}

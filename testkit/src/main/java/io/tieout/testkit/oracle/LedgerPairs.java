package io.tieout.testkit.oracle;

import java.util.List;
import java.util.function.BiPredicate;

/** Edges between two ledger entries of opposite amounts. */
final class LedgerPairs {

    private LedgerPairs() {}

    /** Components of edges from a positive entry to the negative one that undoes it. */
    static List<Component> opposite(Tick tick, int mostDaysApart, BiPredicate<Item, Item> rule) {
        List<Item> ledger = tick.open(Side.LEDGER);
        List<Item> in = ledger.stream().filter(item -> item.amount() > 0).toList();
        List<Item> out = ledger.stream().filter(item -> item.amount() < 0).toList();
        return Component.of(
                tick.edges(
                        in,
                        out,
                        (a, b) ->
                                a.amount() == -b.amount()
                                        && a.daysApart(b) <= mostDaysApart
                                        && rule.test(a, b)));
    }

    static boolean oneIsReversing(Component pair) {
        return pair.items().stream().anyMatch(Item::reversing);
    }
}

package io.tieout.testkit.oracle;

import java.util.List;

/** The component rule of section 2, as I2 and I3 use it. */
final class ComponentRule {

    private ComponentRule() {}

    static void applyTo(Tick tick, String rule, List<Edge> allEdges) {
        List<Edge> edges =
                allEdges.stream().filter(edge -> tick.series().fits(edge.a(), edge.b())).toList();
        for (Component component : Component.of(edges)) {
            if (!tick.hasDue(component.items(), DueClass.INFERRED)) {
                continue;
            }
            if (component.isOneToOne()) {
                tick.claim(rule, component.items());
            } else if (isSameDayGroup(component) && !tick.hasRejectedPair(component.items())) {
                tick.claim("same-day-group", component.items());
            } else {
                tick.freeze(component.items());
            }
        }
    }

    private static boolean isSameDayGroup(Component component) {
        List<Item> bank = component.side(Side.BANK);
        List<Item> ledger = component.side(Side.LEDGER);
        return bank.size() == ledger.size()
                && areOfOneDay(bank)
                && areOfOneDay(ledger)
                && component.joinsEveryBankToEveryLedgerItem();
    }

    private static boolean areOfOneDay(List<Item> items) {
        return items.stream().map(Item::day).distinct().count() == 1;
    }
}

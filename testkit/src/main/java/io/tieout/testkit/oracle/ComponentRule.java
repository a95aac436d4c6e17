package io.tieout.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
            } else if (isGroupOfAFewDays(tick, component)) {
                tick.claim("equal-amount-group", component.items());
            } else {
                claimOnlyPairing(tick, rule, component);
            }
        }
    }

    /** All pairings are tried; one that is the only one is claimed. */
    private static void claimOnlyPairing(Tick tick, String rule, Component component) {
        List<List<Edge>> pairings = new ArrayList<>();
        List<Item> bank = component.side(Side.BANK);
        boolean recurring =
                component.edges().stream()
                        .allMatch(edge -> tick.series().recurs(edge.a(), edge.b()));
        if (recurring && bank.size() == component.side(Side.LEDGER).size()) {
            pair(bank, new ArrayList<>(), component.edges(), pairings);
        }
        if (pairings.size() != 1) {
            tick.freeze(component.items());
            return;
        }
        for (Edge edge : pairings.get(0)) {
            List<Item> pair = List.of(edge.a(), edge.b());
            if (tick.hasDue(pair, DueClass.INFERRED)) {
                tick.claim(rule, pair);
            }
        }
    }

    private static void pair(
            List<Item> bank, List<Edge> taken, List<Edge> edges, List<List<Edge>> pairings) {
        if (bank.isEmpty()) {
            pairings.add(List.copyOf(taken));
            return;
        }
        for (Edge edge : Set.copyOf(edges)) {
            boolean free = taken.stream().noneMatch(other -> other.b().equals(edge.b()));
            if (edge.a().equals(bank.get(0)) && free && pairings.size() < 2) {
                taken.add(edge);
                pair(bank.subList(1, bank.size()), taken, edges, pairings);
                taken.remove(taken.size() - 1);
            }
        }
    }

    private static boolean isSameDayGroup(Component component) {
        return coversItself(component)
                && lastMinusFirstDay(component.side(Side.BANK)) == 0
                && lastMinusFirstDay(component.side(Side.LEDGER)) == 0;
    }

    private static boolean isGroupOfAFewDays(Tick tick, Component component) {
        return coversItself(component)
                && lastMinusFirstDay(component.side(Side.BANK)) <= 5
                && lastMinusFirstDay(component.side(Side.LEDGER)) <= 5
                && !tick.hasRejectedPair(component.items())
                && component.edges().stream()
                        .noneMatch(edge -> tick.series().recurs(edge.a(), edge.b()));
    }

    private static boolean coversItself(Component component) {
        return component.side(Side.BANK).size() == component.side(Side.LEDGER).size()
                && component.joinsEveryBankToEveryLedgerItem();
    }

    private static long lastMinusFirstDay(List<Item> items) {
        return items.stream()
                .flatMapToLong(one -> items.stream().mapToLong(one::daysApart))
                .max()
                .orElseThrow();
    }
}

package io.tieout.testkit.oracle;

import java.util.ArrayList;
import java.util.List;

/** I7: a distinctive amount that nothing else in the weeks around has. */
final class AmountDateRule implements Rule {

    private static final int RIVAL_DAYS = 20;
    private static final int DISTINCTIVE_DIGITS = 4;

    @Override
    public void applyTo(Tick tick) {
        List<Item> eligible = new ArrayList<>(tick.openNotReturned(Side.BANK));
        eligible.addAll(tick.open(Side.LEDGER));
        List<Edge> edges =
                tick.edges(
                        tick.openNotReturned(Side.BANK),
                        tick.open(Side.LEDGER),
                        (bank, ledger) ->
                                bank.amount() == ledger.amount()
                                        && tick.settings()
                                                .lags()
                                                .narrow()
                                                .contains(bank.daysAfter(ledger))
                                        && tick.pairs().openByParty(bank, ledger)
                                        && !tick.pairs().contradictByReference(bank, ledger));
        for (Component component : Component.of(edges)) {
            if (component.isOneToOne() && tick.hasDue(component.items(), DueClass.INFERRED)) {
                settle(tick, component.edges().get(0), eligible);
            }
        }
    }

    private static void settle(Tick tick, Edge edge, List<Item> eligible) {
        List<Item> pair = List.of(edge.a(), edge.b());
        if (!tick.series().fits(edge.a(), edge.b())) {
            return;
        }
        if (isDistinctive(edge.a().amount()) && !hasRival(edge, eligible)) {
            tick.claim("amount-date", pair);
        } else {
            tick.propose("amount-date", pair, null);
        }
    }

    private static boolean hasRival(Edge edge, List<Item> eligible) {
        return eligible.stream()
                .filter(item -> !item.equals(edge.a()) && !item.equals(edge.b()))
                .filter(item -> item.amount() == edge.a().amount())
                .anyMatch(
                        item ->
                                item.daysApart(edge.a()) <= RIVAL_DAYS
                                        || item.daysApart(edge.b()) <= RIVAL_DAYS);
    }

    private static boolean isDistinctive(long minorUnits) {
        String digits = Long.toString(Math.abs(minorUnits)).replaceAll("0+$", "");
        return digits.length() >= DISTINCTIVE_DIGITS;
    }
}

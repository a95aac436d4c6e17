package io.tieout.testkit.oracle;

import java.util.List;

/** C1: one reference that is unique by construction, and the exact amount. */
final class ReferenceExactRule implements Rule {

    @Override
    public void applyTo(Tick tick) {
        List<Edge> edges =
                tick.edges(
                        tick.open(Side.BANK),
                        tick.open(Side.LEDGER),
                        (bank, ledger) -> isEdge(tick, bank, ledger));
        for (Component component : Component.of(edges)) {
            if (component.isOneToOne() && tick.hasDue(component.items(), DueClass.CERTAIN)) {
                tick.claim("reference-exact", component.items());
            }
        }
    }

    private static boolean isEdge(Tick tick, Item bank, Item ledger) {
        if (bank.amount() != ledger.amount()
                || bank.daysApart(ledger) > tick.settings().lags().exactDays()) {
            return false;
        }
        return bank.strongKeys().stream()
                .filter(ledger.strongKeys()::contains)
                .anyMatch(key -> isUnique(tick, key, bank.amount()));
    }

    private static boolean isUnique(Tick tick, String key, long amount) {
        return count(tick, Side.BANK, key, amount) == 1
                && count(tick, Side.LEDGER, key, amount) == 1;
    }

    private static long count(Tick tick, Side side, String key, long amount) {
        return tick.known().stream()
                .filter(item -> item.side() == side)
                .filter(item -> item.amount() == amount && item.strongKeys().contains(key))
                .count();
    }
}

package io.tieout.testkit.oracle;

/** I1: an entry and its void within the ledger, tied by a reference. */
final class LedgerVoidRule implements Rule {

    @Override
    public void applyTo(Tick tick) {
        int days = tick.settings().lags().ledgerVoidDays();
        for (Component component : LedgerPairs.opposite(tick, days, (a, b) -> isEdge(tick, a, b))) {
            if (component.isOneToOne() && tick.hasDue(component.items(), DueClass.INFERRED)) {
                tick.claim("ledger-void", component.items());
            }
        }
    }

    private static boolean isEdge(Tick tick, Item a, Item b) {
        return (a.reversing() || b.reversing())
                && (tick.pairs().shareStrongKey(a, b) || tick.pairs().shareStatedKey(a, b));
    }
}

package io.tieout.testkit.oracle;

/** I8: two entries of one party within the ledger that undo each other. */
final class SelfCorrectingRule implements Rule {

    private static final String NAME = "ledger-self-correcting";

    @Override
    public void applyTo(Tick tick) {
        int days = tick.settings().lags().selfCorrectingDays();
        for (Component component : LedgerPairs.opposite(tick, days, tick.pairs()::agreeByParty)) {
            if (component.isOneToOne() && tick.hasDue(component.items(), DueClass.INFERRED)) {
                settle(tick, component);
            }
        }
    }

    private static void settle(Tick tick, Component pair) {
        if (LedgerPairs.oneIsReversing(pair)) {
            tick.claim(NAME, pair.items());
        } else if (pair.items().stream().noneMatch(tick::isProposed)) {
            tick.propose(NAME, pair.items(), null);
        }
    }
}

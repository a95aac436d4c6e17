package io.tieout.testkit.oracle;

/** I2: the exact amount and a reference that only states the other. */
final class ReferenceStatedRule implements Rule {

    @Override
    public void applyTo(Tick tick) {
        ComponentRule.applyTo(
                tick,
                "reference-stated",
                tick.edges(
                        tick.open(Side.BANK),
                        tick.open(Side.LEDGER),
                        (bank, ledger) ->
                                bank.amount() == ledger.amount()
                                        && bank.daysApart(ledger)
                                                <= tick.settings().lags().referenceDays()
                                        && tick.pairs().agreeByReference(bank, ledger)));
    }
}

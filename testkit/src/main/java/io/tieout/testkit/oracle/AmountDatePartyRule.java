package io.tieout.testkit.oracle;

/** I3: the exact amount within some days of the same party. */
final class AmountDatePartyRule implements Rule {

    @Override
    public void applyTo(Tick tick) {
        ComponentRule.applyTo(
                tick,
                "amount-date-party",
                tick.edges(
                        tick.openNotReturned(Side.BANK),
                        tick.open(Side.LEDGER),
                        (bank, ledger) ->
                                bank.amount() == ledger.amount()
                                        && tick.settings()
                                                .lags()
                                                .usual()
                                                .contains(bank.daysAfter(ledger))
                                        && tick.pairs().agreeByParty(bank, ledger)
                                        && !tick.pairs().contradictByReference(bank, ledger)));
    }
}

package io.tieout.testkit.oracle;

import io.tieout.core.money.Currencies;
import java.util.List;

/** I4: an agreeing reference, and the bank kept back a fee. */
final class ReferenceFeeRule implements Rule {

    private final String currency;

    ReferenceFeeRule(String currency) {
        this.currency = currency;
    }

    @Override
    public void applyTo(Tick tick) {
        List<Edge> edges =
                tick.edges(
                        tick.open(Side.BANK),
                        tick.open(Side.LEDGER),
                        (bank, ledger) ->
                                bank.sign() == ledger.sign()
                                        && bank.daysApart(ledger)
                                                <= tick.settings().lags().referenceDays()
                                        && isFee(tick.settings().fee(), bank, ledger)
                                        && tick.pairs().agreeByReference(bank, ledger));
        for (Component component : Component.of(edges)) {
            if (!tick.hasDue(component.items(), DueClass.INFERRED)) {
                continue;
            }
            if (component.isOneToOne()) {
                tick.claim("reference-fee", component.items());
            } else {
                tick.freeze(component.items());
            }
        }
    }

    private boolean isFee(BankOracleSettings.Fee limits, Item bank, Item ledger) {
        long fee = ledger.amount() - bank.amount();
        boolean slip =
                Digits.differByOneSwap(bank.amount(), ledger.amount())
                        || Digits.differInOneDigit(bank.amount(), ledger.amount());
        return fee > 0
                && (fee == bank.statedCharges() || (!slip && isWithinFee(limits, bank, ledger)));
    }

    private boolean isWithinFee(BankOracleSettings.Fee limits, Item bank, Item ledger) {
        long fee = ledger.amount() - bank.amount();
        int scale = Currencies.scaleOf(currency);
        long most = limits.mostUnits().movePointRight(scale).longValue();
        return fee > 0
                && fee <= most
                && fee * 100 <= Math.abs(ledger.amount()) * limits.mostPercent();
    }
}

package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Component;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import io.tieout.core.matching.DigitError;
import io.tieout.core.results.Reason;
import java.util.List;

/** A common reference with another amount: for a person, who is told if it looks mistyped. */
public final class ReferenceAmountDiffers implements BankRule {

    static final String NAME = "reference-amount-differs";

    private static final double MISTYPED_CONFIDENCE = 0.9;
    private static final double PLAIN_CONFIDENCE = 0.7;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public RuleClass ruleClass() {
        return RuleClass.INFERRED;
    }

    @Override
    public void apply(Tick tick) {
        tick.forEachComponent(item -> neighbours(tick, item), component -> settle(tick, component));
    }

    private void settle(Tick tick, Component component) {
        if (!component.isPair()) {
            return;
        }
        BankItem bank = component.ofSide(Side.BANK).get(0);
        BankItem ledger = component.ofSide(Side.LEDGER).get(0);
        boolean mistyped =
                DigitError.isSwap(bank.amount(), ledger.amount())
                        || DigitError.isOneDigit(bank.amount(), ledger.amount());
        tick.verdicts()
                .propose(
                        mistyped ? SwappedDigits.NAME : name(),
                        List.of(bank),
                        List.of(ledger),
                        Reason.AMOUNT_DIFFERS,
                        mistyped ? "keying-error" : "amount-differs",
                        mistyped ? MISTYPED_CONFIDENCE : PLAIN_CONFIDENCE);
    }

    private static List<BankItem> neighbours(Tick tick, BankItem item) {
        if (item.isProposed()) {
            return List.of();
        }
        boolean isBank = item.side() == Side.BANK;
        return tick.eligibleSharingKey(item, isBank ? Side.LEDGER : Side.BANK).stream()
                .filter(other -> isBank ? isEdge(tick, item, other) : isEdge(tick, other, item))
                .toList();
    }

    private static boolean isEdge(Tick tick, BankItem bank, BankItem ledger) {
        return !bank.isProposed()
                && !ledger.isProposed()
                && bank.amount() != ledger.amount()
                && Pairing.sameSign(bank, ledger)
                && Math.abs(Pairing.lag(bank, ledger)) <= tick.settings().statedReferenceDays()
                && tick.pairing().agreesByReference(bank, ledger)
                && !tick.pairing().isRejected(bank, ledger);
    }
}

package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Component;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import io.tieout.core.matching.DigitError;
import java.util.List;

/** A common reference, and an amount that is less by what a bank keeps as its fee. */
public final class ReferenceFee implements BankRule {

    private static final double AMBIGUOUS_CONFIDENCE = 0.5;

    @Override
    public String name() {
        return "reference-fee";
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
        if (component.isPair()) {
            tick.verdicts()
                    .claim(
                            name(),
                            component.ofSide(Side.BANK),
                            component.ofSide(Side.LEDGER),
                            "bank-fee");
        } else {
            tick.verdicts().freeze(name(), component, AMBIGUOUS_CONFIDENCE);
        }
    }

    private static List<BankItem> neighbours(Tick tick, BankItem item) {
        boolean isBank = item.side() == Side.BANK;
        return tick.eligibleSharingKey(item, isBank ? Side.LEDGER : Side.BANK).stream()
                .filter(other -> isBank ? isEdge(tick, item, other) : isEdge(tick, other, item))
                .toList();
    }

    /** Stated by the bank, or within tolerance and nothing that looks like a keying error. */
    private static boolean isFee(Tick tick, BankItem bank, BankItem ledger) {
        if (bank.statedCharges() == ledger.amount() - bank.amount()) {
            return true;
        }
        return tick.allowsFee(ledger.amount(), bank.amount())
                && !DigitError.isSwap(bank.amount(), ledger.amount())
                && !DigitError.isOneDigit(bank.amount(), ledger.amount());
    }

    private static boolean isEdge(Tick tick, BankItem bank, BankItem ledger) {
        return bank.amount() < ledger.amount()
                && Pairing.sameSign(bank, ledger)
                && Math.abs(Pairing.lag(bank, ledger)) <= tick.settings().statedReferenceDays()
                && isFee(tick, bank, ledger)
                && tick.pairing().agreesByReference(bank, ledger)
                && !tick.pairing().isRejected(bank, ledger);
    }
}

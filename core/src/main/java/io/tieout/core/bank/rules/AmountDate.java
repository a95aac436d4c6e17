package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Component;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.PartyRelation;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import java.util.List;

/**
 * An amount so particular, and alone for weeks, that it proves a match without reference or party.
 */
public final class AmountDate implements BankRule {

    private static final double PROPOSED_CONFIDENCE = 0.6;
    private static final double ONE_OF_SEVERAL_CONFIDENCE = 0.3;

    @Override
    public String name() {
        return "amount-date";
    }

    @Override
    public RuleClass ruleClass() {
        return RuleClass.INFERRED;
    }

    @Override
    public void apply(Tick tick) {
        tick.forEachComponent(
                item ->
                        EqualAmounts.neighbours(
                                tick, item, (bank, ledger) -> isEdge(tick, bank, ledger)),
                component -> settle(tick, component));
    }

    private void settle(Tick tick, Component component) {
        if (!component.isPair()) {
            suggestAll(tick, component);
            return;
        }
        BankItem bank = component.ofSide(Side.BANK).get(0);
        BankItem ledger = component.ofSide(Side.LEDGER).get(0);
        if (!tick.pairing().fitsSeries(bank, ledger)) {
            return;
        }
        if (isDistinctive(bank.amount(), tick.settings().minSignificantDigits())
                && !hasRival(tick, bank, ledger)) {
            tick.verdicts().claim(this, List.of(bank), List.of(ledger));
        } else {
            tick.verdicts()
                    .propose(name(), List.of(bank), List.of(ledger), null, "", PROPOSED_CONFIDENCE);
        }
    }

    private void suggestAll(Tick tick, Component component) {
        for (BankItem item : component.items()) {
            for (BankItem other :
                    component.neighbours(item).stream().sorted(BankItem.ORDER).toList()) {
                tick.verdicts().suggest(item, name(), ONE_OF_SEVERAL_CONFIDENCE, List.of(other));
            }
        }
    }

    private static boolean isEdge(Tick tick, BankItem bank, BankItem ledger) {
        int lag = Pairing.lag(bank, ledger);
        return !bank.returned()
                && lag >= tick.settings().earliestBareLag()
                && lag <= tick.settings().latestBareLag()
                && tick.pairing().party(bank, ledger) == PartyRelation.OPEN
                && !tick.pairing().contradictsByReference(bank, ledger);
    }

    /** Any other open item of that amount near one of the two, whatever speaks against it. */
    private static boolean hasRival(Tick tick, BankItem bank, BankItem ledger) {
        int days = tick.settings().bareRivalDays();
        for (Side side : Side.values()) {
            for (BankItem other : tick.eligibleOfAmount(bank.amount(), side)) {
                boolean near =
                        Math.abs(other.day() - bank.day()) <= days
                                || Math.abs(other.day() - ledger.day()) <= days;
                if (other != bank && other != ledger && near && !other.returned()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an amount is not round: enough digits are left without its trailing zeros. */
    static boolean isDistinctive(long amount, int minDigits) {
        long rest = Math.abs(amount);
        while (rest != 0 && rest % 10 == 0) {
            rest /= 10;
        }
        return Long.toString(rest).length() >= minDigits;
    }
}

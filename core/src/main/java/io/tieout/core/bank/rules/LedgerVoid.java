package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import java.util.List;

/** A ledger entry and the entry that says it voids or reverses it, by a common reference. */
public final class LedgerVoid implements BankRule {

    @Override
    public String name() {
        return "ledger-void";
    }

    @Override
    public RuleClass ruleClass() {
        return RuleClass.INFERRED;
    }

    @Override
    public void apply(Tick tick) {
        tick.forEachComponent(
                item -> voided(tick, item),
                component -> {
                    if (component.isPair()) {
                        tick.verdicts().claim(this, List.of(), component.items());
                    }
                });
    }

    private static List<BankItem> voided(Tick tick, BankItem item) {
        if (item.side() == Side.BANK || item.amount() == 0) {
            return List.of();
        }
        if (!item.reversing() && !tick.hasReversing(-item.amount())) {
            return List.of();
        }
        return tick.eligibleOfAmount(
                -item.amount(), Side.LEDGER, other -> isVoided(tick, item, other));
    }

    private static boolean isVoided(Tick tick, BankItem item, BankItem other) {
        return (item.reversing() || other.reversing())
                && Math.abs(item.day() - other.day()) <= tick.settings().voidDays()
                && item.references().sharesStrongOrStated(other.references())
                && !tick.pairing().isRejected(item, other);
    }
}

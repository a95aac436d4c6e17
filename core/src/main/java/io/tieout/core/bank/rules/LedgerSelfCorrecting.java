package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Component;
import io.tieout.core.bank.PartyRelation;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import java.util.List;

/** A ledger entry and its opposite a few days apart with the same party, without a reference. */
public final class LedgerSelfCorrecting implements BankRule {

    private static final double PROPOSED_CONFIDENCE = 0.6;

    @Override
    public String name() {
        return "ledger-self-correcting";
    }

    @Override
    public RuleClass ruleClass() {
        return RuleClass.INFERRED;
    }

    @Override
    public void apply(Tick tick) {
        tick.forEachComponent(item -> opposites(tick, item), component -> settle(tick, component));
    }

    private void settle(Tick tick, Component component) {
        if (!component.isPair()) {
            return;
        }
        List<BankItem> pair = component.items();
        if (pair.stream().anyMatch(BankItem::reversing)) {
            tick.verdicts().claim(this, List.of(), pair);
        } else {
            tick.verdicts().propose(name(), List.of(), pair, null, "", PROPOSED_CONFIDENCE);
        }
    }

    private static List<BankItem> opposites(Tick tick, BankItem item) {
        if (item.side() == Side.BANK || item.amount() == 0) {
            return List.of();
        }
        return tick.eligibleOfAmount(-item.amount(), Side.LEDGER).stream()
                .filter(
                        other ->
                                Math.abs(item.day() - other.day())
                                        <= tick.settings().selfCorrectingDays())
                .filter(other -> tick.pairing().party(item, other) == PartyRelation.AGREES)
                .filter(other -> !tick.pairing().isRejected(item, other))
                .toList();
    }
}

package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Component;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A reference that is unique by construction and the exact amount: the one bank line and the one
 * ledger entry that ever had both.
 */
public final class ReferenceExact implements BankRule {

    @Override
    public String name() {
        return "reference-exact";
    }

    @Override
    public RuleClass ruleClass() {
        return RuleClass.CERTAIN;
    }

    @Override
    public void apply(Tick tick) {
        tick.forEachComponent(item -> partners(tick, item), component -> settle(tick, component));
    }

    private void settle(Tick tick, Component component) {
        if (component.isPair()) {
            tick.verdicts().claim(this, component.ofSide(Side.BANK), component.ofSide(Side.LEDGER));
        }
    }

    /** The items that the rule would tie to this one as things stand; usually one at most. */
    public static Set<BankItem> partners(Tick tick, BankItem item) {
        if (item.references().strong().length == 0) {
            return Set.of();
        }
        Set<BankItem> partners = new HashSet<>();
        for (long strong : item.references().strong()) {
            List<BankItem> known = new ArrayList<>(2);
            tick.items().forEachKnownOfStrongAmount(strong, item.amount(), known::add);
            known.removeIf(other -> !tick.isObserved(other));
            if (known.size() == 2 && known.get(0).side() != known.get(1).side()) {
                BankItem other = known.get(known.get(0) == item ? 1 : 0);
                if (isPartner(tick, item, other)) {
                    partners.add(other);
                }
            }
        }
        return partners;
    }

    private static boolean isPartner(Tick tick, BankItem item, BankItem other) {
        return tick.isEligible(other)
                && Math.abs(Pairing.lag(item, other)) <= tick.settings().exactReferenceDays()
                && !tick.pairing().isRejected(item, other);
    }
}

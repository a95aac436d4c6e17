package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Component;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import java.util.ArrayList;
import java.util.List;

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
    public static List<BankItem> partners(Tick tick, BankItem item) {
        List<BankItem> partners = List.of();
        for (long strong : item.references().strong()) {
            BankItem other = tick.onlyPartner(item, strong);
            if (other != null && isPartner(tick, item, other) && !partners.contains(other)) {
                partners = partners.isEmpty() ? List.of(other) : with(partners, other);
            }
        }
        return partners;
    }

    private static List<BankItem> with(List<BankItem> partners, BankItem other) {
        List<BankItem> more = new ArrayList<>(partners);
        more.add(other);
        return more;
    }

    private static boolean isPartner(Tick tick, BankItem item, BankItem other) {
        return Math.abs(Pairing.lag(item, other)) <= tick.settings().exactReferenceDays()
                && !tick.pairing().isRejected(item, other);
    }
}

package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Tick;

/** A reference that one side states somewhere, in whatever form, and the exact amount. */
public final class ReferenceStated implements BankRule {

    @Override
    public String name() {
        return "reference-stated";
    }

    @Override
    public RuleClass ruleClass() {
        return RuleClass.INFERRED;
    }

    @Override
    public void apply(Tick tick) {
        EqualAmounts.settle(tick, this, (bank, ledger) -> isEdge(tick, bank, ledger));
    }

    private static boolean isEdge(Tick tick, BankItem bank, BankItem ledger) {
        return Math.abs(Pairing.lag(bank, ledger)) <= tick.settings().statedReferenceDays()
                && tick.pairing().agreesByReference(bank, ledger);
    }
}

package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.PartyRelation;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Tick;

/** The exact amount with the same party within the usual days. */
public final class AmountDateParty implements BankRule {

    @Override
    public String name() {
        return "amount-date-party";
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
        int lag = Pairing.lag(bank, ledger);
        return !bank.returned()
                && lag >= tick.settings().earliestLag()
                && lag <= tick.settings().latestLag()
                && tick.pairing().party(bank, ledger) == PartyRelation.AGREES
                && !tick.pairing().contradictsByReference(bank, ledger);
    }
}

package io.tieout.core.bank.rules;

import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankRule;
import io.tieout.core.bank.Component;
import io.tieout.core.bank.Pairing;
import io.tieout.core.bank.PartyRelation;
import io.tieout.core.bank.RuleClass;
import io.tieout.core.bank.Side;
import io.tieout.core.bank.Tick;
import io.tieout.core.results.Reason;

/** The same party and the exact amount outside the usual days: for a person. */
public final class DateDiffers implements BankRule {

    static final String NAME = "date-differs";

    private static final double CONFIDENCE = 0.6;

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
        tick.forEachComponent(
                item ->
                        EqualAmounts.neighbours(
                                tick, item, (bank, ledger) -> isEdge(tick, bank, ledger)),
                component -> settle(tick, component));
    }

    private void settle(Tick tick, Component component) {
        if (component.isPair()
                && EqualAmounts.fits(tick, component.items().get(0), component.items().get(1))) {
            tick.verdicts()
                    .propose(
                            name(),
                            component.ofSide(Side.BANK),
                            component.ofSide(Side.LEDGER),
                            Reason.DATE_DIFFERS,
                            "",
                            CONFIDENCE);
        }
    }

    private static boolean isEdge(Tick tick, BankItem bank, BankItem ledger) {
        int lag = Pairing.lag(bank, ledger);
        boolean usual = lag >= tick.settings().earliestLag() && lag <= tick.settings().latestLag();
        return !usual
                && !bank.returned()
                && !bank.isProposed()
                && !ledger.isProposed()
                && Math.abs(lag) <= tick.settings().statedReferenceDays()
                && tick.pairing().party(bank, ledger) == PartyRelation.AGREES
                && !tick.pairing().contradictsByReference(bank, ledger);
    }
}

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The same party within the usual days, and two neighbouring digits swapped: never automatic. */
public final class SwappedDigits implements BankRule {

    static final String NAME = "keying-error";
    private static final double CONFIDENCE = 0.7;

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

    private static void settle(Tick tick, Component component) {
        if (component.isPair()) {
            tick.verdicts()
                    .propose(
                            NAME,
                            component.ofSide(Side.BANK),
                            component.ofSide(Side.LEDGER),
                            Reason.AMOUNT_DIFFERS,
                            "keying-error",
                            CONFIDENCE);
        }
    }

    private static List<BankItem> neighbours(Tick tick, BankItem item) {
        List<BankItem> neighbours = new ArrayList<>();
        if (item.isProposed()) {
            return neighbours;
        }
        boolean isBank = item.side() == Side.BANK;
        for (long swapped : swaps(item.amount())) {
            for (BankItem other :
                    tick.eligibleOfAmount(swapped, isBank ? Side.LEDGER : Side.BANK)) {
                if (isBank ? isEdge(tick, item, other) : isEdge(tick, other, item)) {
                    neighbours.add(other);
                }
            }
        }
        return neighbours;
    }

    private static boolean isEdge(Tick tick, BankItem bank, BankItem ledger) {
        int lag = Pairing.lag(bank, ledger);
        return !bank.returned()
                && !bank.isProposed()
                && !ledger.isProposed()
                && lag >= tick.settings().earliestLag()
                && lag <= tick.settings().latestLag()
                && tick.pairing().party(bank, ledger) == PartyRelation.AGREES
                && !tick.pairing().contradictsByReference(bank, ledger)
                && !tick.pairing().isRejected(bank, ledger);
    }

    /**
     * All amounts that become this one by swapping two neighbouring digits; none begins with zero.
     */
    static Set<Long> swaps(long amount) {
        char[] digits = Long.toString(Math.abs(amount)).toCharArray();
        Set<Long> swaps = new HashSet<>();
        for (int i = 0; i + 1 < digits.length; i++) {
            boolean startsWithZero = i == 0 && digits[1] == '0';
            if (digits[i] != digits[i + 1] && !startsWithZero) {
                char[] swapped = digits.clone();
                swapped[i] = digits[i + 1];
                swapped[i + 1] = digits[i];
                swaps.add(Long.signum(amount) * Long.parseLong(new String(swapped)));
            }
        }
        return swaps;
    }
}

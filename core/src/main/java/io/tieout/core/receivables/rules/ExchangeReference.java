package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.List;

/** What the payment quotes strongly in one other currency, where it quotes nothing in its own. */
final class ExchangeReference implements CashRule {

    private static final String NAME = "exchange-reference";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        if (!turn.maySettleAcross()
                || turn.payment().isWeak()
                || turn.payment().saysPart()
                || !turn.named().all().isEmpty()
                || !turn.advices().isEmpty()
                || !turn.advicesInOtherCurrency().isEmpty()) {
            return Verdict.NOTHING;
        }
        List<String> currencies = turn.otherCurrencies();
        return currencies.size() == 1 ? settle(turn, currencies.get(0)) : Verdict.NOTHING;
    }

    private static Verdict settle(Turn turn, String currency) {
        Turn other = turn.as(turn.amount(), currency);
        List<OpenReceivable> quoted = other.named().open();
        if (quoted.isEmpty()
                || Lines.sum(quoted) <= 0
                || !quoted.stream().allMatch(other.named()::isStrong)) {
            return Verdict.NOTHING;
        }
        return Conversion.judge(turn, NAME, Lines.whole(quoted), currency);
    }
}

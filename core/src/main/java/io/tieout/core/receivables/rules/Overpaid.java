package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.results.Reason;
import java.util.List;

/** More than the payment quotes: what it quotes is paid, the rest is unapplied cash. */
final class Overpaid implements CashRule {

    private static final String NAME = "overpayment";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        List<OpenReceivable> quoted = turn.named().open();
        long sum = Lines.sum(quoted);
        if (turn.payment().isWeak()
                || sum <= 0
                || sum >= turn.amount()
                || !quoted.stream().allMatch(turn.named()::isStrong)) {
            return Verdict.NOTHING;
        }
        boolean clear =
                quoted.size() == 1 || quoted.stream().allMatch(item -> item.discount() == 0);
        return clear
                ? Verdict.claim(NAME, Lines.whole(quoted))
                : Verdict.propose(NAME, Lines.whole(quoted), Reason.OVERPAYMENT);
    }
}

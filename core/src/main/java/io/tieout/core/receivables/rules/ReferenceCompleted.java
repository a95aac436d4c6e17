package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.ArrayList;
import java.util.List;

/** All that the payment quotes and the only receivable that makes up the rest: texts are cut. */
final class ReferenceCompleted implements CashRule {

    private static final String NAME = "reference-completed";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        List<OpenReceivable> quoted = turn.named().open();
        long missing = turn.amount() - Lines.sum(quoted);
        if (missing <= 0 || quoted.stream().noneMatch(turn.named()::isStrong)) {
            return Verdict.NOTHING;
        }
        List<OpenReceivable> others =
                new ArrayList<>(turn.openOf(ReferenceCredit.customers(quoted), missing));
        others.removeAll(quoted);
        if (others.size() != 1) {
            return Verdict.NOTHING;
        }
        others.addAll(quoted);
        return Verdict.claim(NAME, Lines.whole(others));
    }
}

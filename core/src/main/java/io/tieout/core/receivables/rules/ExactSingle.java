package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.List;

/** The only open receivable of exactly the payment's amount. */
final class ExactSingle implements CashRule {

    private static final String NAME = "exact-single";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        if (!turn.isBare() || Weak.isUnproven(turn)) {
            return Verdict.NOTHING;
        }
        List<OpenReceivable> equal = turn.pool().of(turn.amount());
        return switch (equal.size()) {
            case 0 -> Verdict.NOTHING;
            case 1 -> Verdict.claim(NAME, List.of(Applied.whole(equal.get(0))));
            default -> Ambiguous.singles(NAME, equal);
        };
    }
}

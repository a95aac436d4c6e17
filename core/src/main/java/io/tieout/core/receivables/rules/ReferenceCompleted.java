package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.ArrayList;
import java.util.List;

/** All that the payment quotes and the only ones that make up the rest: texts are cut. */
final class ReferenceCompleted implements CashRule {

    private static final String NAME = "reference-completed";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        List<OpenReceivable> quoted = turn.named().open();
        if (quoted.stream().noneMatch(turn.named()::isStrong)) {
            return Verdict.NOTHING;
        }
        Verdict whole = completed(turn, quoted, Lines.whole(quoted));
        if (quoted.stream().noneMatch(turn::isGranted)) {
            return whole;
        }
        Verdict discounted = completed(turn, quoted, Lines.granted(turn, quoted));
        if (whole.isNothing()) {
            return discounted;
        }
        return discounted.isNothing() ? whole : Verdict.NOTHING;
    }

    private static Verdict completed(Turn turn, List<OpenReceivable> quoted, List<Applied> lines) {
        long missing = turn.amount() - Lines.cash(lines);
        if (missing <= 0) {
            return Verdict.NOTHING;
        }
        List<OpenReceivable> others = new ArrayList<>();
        for (OpenReceivable other : turn.openBy(ReferenceCredit.customers(quoted))) {
            if (!other.isCredit() && !quoted.contains(other)) {
                others.add(other);
            }
        }
        if (others.size() > turn.settings().maxSubsetCandidates()) {
            return Verdict.NOTHING;
        }
        SubsetExplanations found = SubsetExplanations.search(turn, others, List.of(), missing, 1);
        if (found.unique() == null || !found.isDistinctive()) {
            return Verdict.NOTHING;
        }
        List<Applied> all = new ArrayList<>(lines);
        all.addAll(found.unique());
        return Verdict.claim(NAME, all);
    }
}

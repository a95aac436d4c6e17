package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.List;

/** Some of the receivables that the payment quotes, if only these can be meant. */
final class ReferenceSubset implements CashRule {

    private static final String NAME = "reference-subset";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        List<OpenReceivable> quoted = turn.named().open();
        if (quoted.size() < 2
                || quoted.size() > turn.settings().maxSubsetCandidates()
                || quoted.stream().anyMatch(OpenReceivable::isCredit)
                || Lines.sum(quoted) <= turn.amount()) {
            return Verdict.NOTHING;
        }
        List<OpenReceivable> unique =
                Subsets.of(
                                quoted,
                                OpenReceivable::available,
                                turn.amount(),
                                1,
                                turn.settings().maxSubsetItems(),
                                turn.settings().maxSubsetNodes())
                        .unique();
        return unique == null ? Verdict.NOTHING : Verdict.claim(NAME, Lines.whole(unique));
    }
}

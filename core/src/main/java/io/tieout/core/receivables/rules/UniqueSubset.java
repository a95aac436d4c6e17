package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.results.Reason;
import java.util.List;

/**
 * Some of what is open, with or without credit memos and discounts, if a bounded search proves that
 * nothing else explains the payment and the amount is too distinctive for an accident.
 */
final class UniqueSubset implements CashRule {

    private static final String NAME = "unique-subset";
    private static final int MIN_ITEMS = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        if (!turn.isBare() || turn.payment().isWeak()) {
            return Verdict.NOTHING;
        }
        if (turn.pool().isTooLarge()) {
            return exhausted();
        }
        List<OpenReceivable> debits =
                turn.pool().members().stream().filter(member -> !member.isCredit()).toList();
        if (debits.size() > turn.settings().maxSubsetCandidates()) {
            return exhausted();
        }
        List<OpenReceivable> credits =
                turn.pool().members().stream().filter(OpenReceivable::isCredit).toList();
        SubsetExplanations found =
                SubsetExplanations.search(turn, debits, credits, turn.amount(), MIN_ITEMS);
        if (found.isAmbiguous()) {
            return Ambiguous.groups(NAME, found.groups());
        }
        if (found.isExhausted()) {
            return exhausted();
        }
        if (found.unique() == null) {
            return Verdict.NOTHING;
        }
        return found.isDistinctive()
                ? Verdict.claim(NAME, found.unique())
                : Verdict.propose(NAME, found.unique(), Reason.UNAPPLIED_CASH);
    }

    private static Verdict exhausted() {
        return Verdict.refuse(NAME, Reason.SEARCH_EXHAUSTED, List.of());
    }
}

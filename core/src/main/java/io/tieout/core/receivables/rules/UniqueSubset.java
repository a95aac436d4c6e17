package io.tieout.core.receivables.rules;

import io.tieout.core.matching.SubsetSearch;
import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Some of what is open, with or without credit memos and discounts, if a bounded search proves that
 * nothing else explains the payment and the amount is too distinctive for an accident.
 */
final class UniqueSubset implements CashRule {

    private static final String NAME = "unique-subset";
    private static final int MIN_ITEMS = 2;
    private static final int MAX_CREDITS = 6;

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
        return new Search(turn, debits).verdict();
    }

    private static Verdict exhausted() {
        return Verdict.refuse(NAME, Reason.SEARCH_EXHAUSTED, List.of());
    }

    /** The searches for one payment: with and without discounts, for each choice of credits. */
    private static final class Search {

        private final Turn turn;
        private final List<OpenReceivable> debits;
        private final Map<Set<OpenReceivable>, List<Applied>> solutions = new LinkedHashMap<>();
        private boolean exhausted;

        Search(Turn turn, List<OpenReceivable> debits) {
            this.turn = turn;
            this.debits = debits;
        }

        Verdict verdict() {
            for (List<OpenReceivable> credits : creditChoices()) {
                search(credits, OpenReceivable::available, false);
                if (debits.stream().anyMatch(turn::isGranted)) {
                    search(credits, this::net, true);
                }
            }
            if (solutions.size() > 1) {
                List<List<OpenReceivable>> groups = new ArrayList<>();
                solutions.keySet().forEach(group -> groups.add(List.copyOf(group)));
                return Ambiguous.groups(NAME, groups.subList(0, 2));
            }
            if (exhausted) {
                return exhausted();
            }
            if (solutions.isEmpty()) {
                return Verdict.NOTHING;
            }
            List<Applied> only = solutions.values().iterator().next();
            return isDistinctive(only)
                    ? Verdict.claim(NAME, only)
                    : Verdict.propose(NAME, only, Reason.UNAPPLIED_CASH);
        }

        private List<List<OpenReceivable>> creditChoices() {
            List<OpenReceivable> credits =
                    turn.pool().members().stream().filter(OpenReceivable::isCredit).toList();
            List<List<OpenReceivable>> choices = new ArrayList<>();
            choices.add(List.of());
            credits.stream().limit(MAX_CREDITS).map(List::of).forEach(choices::add);
            if (credits.size() > 1 && credits.size() <= MAX_CREDITS) {
                choices.add(credits);
            }
            return choices;
        }

        private long net(OpenReceivable receivable) {
            return turn.isGranted(receivable)
                    ? receivable.available() - receivable.discount()
                    : receivable.available();
        }

        private void search(
                List<OpenReceivable> credits,
                ToLongFunction<OpenReceivable> amountOf,
                boolean discounted) {
            Subsets found =
                    Subsets.of(
                            debits,
                            amountOf,
                            turn.amount() - Lines.sum(credits),
                            credits.isEmpty() ? MIN_ITEMS : 1,
                            turn.settings().maxSubsetItems(),
                            turn.settings().maxSubsetNodes());
            exhausted |= found.outcome() == SubsetSearch.Outcome.EXHAUSTED;
            for (List<OpenReceivable> solution : found.solutions()) {
                Set<OpenReceivable> members = new HashSet<>(solution);
                members.addAll(credits);
                List<Applied> lines =
                        new ArrayList<>(
                                discounted ? Lines.granted(turn, solution) : Lines.whole(solution));
                lines.addAll(Lines.whole(credits));
                solutions.putIfAbsent(members, lines);
            }
        }

        /** Whether the amount is far larger than the number of sums as short that could hit it. */
        private boolean isDistinctive(List<Applied> solution) {
            long taken = solution.stream().filter(line -> !line.receivable().isCredit()).count();
            long subsets = 0;
            long ofSize = debits.size();
            for (int size = MIN_ITEMS; size <= taken; size++) {
                ofSize = ofSize * (debits.size() - size + 1) / size;
                subsets += ofSize;
            }
            return turn.amount() >= Math.multiplyExact(turn.settings().subsetOdds(), subsets);
        }
    }
}

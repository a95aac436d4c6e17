package io.tieout.core.receivables.rules;

import io.tieout.core.matching.SubsetSearch;
import io.tieout.core.receivables.Applied;
import io.tieout.core.receivables.OpenReceivable;
import io.tieout.core.receivables.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * All bounded searches for what explains an amount: with and without discounts, for each choice of
 * credit memos. Two explanations are as good as many.
 */
final class SubsetExplanations {

    private static final int MIN_ITEMS = 2;
    private static final int MAX_CREDITS = 6;

    private final Turn turn;
    private final List<OpenReceivable> debits;
    private final long amount;
    private final Map<Set<OpenReceivable>, List<Applied>> solutions = new LinkedHashMap<>();
    private boolean exhausted;

    private SubsetExplanations(Turn turn, List<OpenReceivable> debits, long amount) {
        this.turn = turn;
        this.debits = debits;
        this.amount = amount;
    }

    /**
     * Searches with each choice of credit memos.
     *
     * @param minItems least number of debits where no credit memo is set off
     */
    static SubsetExplanations search(
            Turn turn,
            List<OpenReceivable> debits,
            List<OpenReceivable> credits,
            long amount,
            int minItems) {
        SubsetExplanations found = new SubsetExplanations(turn, debits, amount);
        boolean discounts = debits.stream().anyMatch(turn::isGranted);
        for (List<OpenReceivable> choice : choices(credits)) {
            int least = choice.isEmpty() ? minItems : 1;
            found.search(choice, OpenReceivable::available, false, least);
            if (discounts) {
                found.search(choice, found::net, true, least);
            }
        }
        return found;
    }

    private static List<List<OpenReceivable>> choices(List<OpenReceivable> credits) {
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
            boolean discounted,
            int minItems) {
        Subsets found =
                Subsets.of(
                        debits,
                        amountOf,
                        amount - Lines.sum(credits),
                        minItems,
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

    boolean isAmbiguous() {
        return solutions.size() > 1;
    }

    /** Whether a search was given up, so that nothing is proven. */
    boolean isExhausted() {
        return exhausted;
    }

    /** Two of the explanations. */
    List<List<OpenReceivable>> groups() {
        List<List<OpenReceivable>> groups = new ArrayList<>();
        solutions.keySet().stream().limit(2).forEach(group -> groups.add(List.copyOf(group)));
        return groups;
    }

    /** The only explanation; null if there is none or several, or a search was given up. */
    List<Applied> unique() {
        return solutions.size() == 1 && !exhausted ? solutions.values().iterator().next() : null;
    }

    /** Whether the amount is far larger than the number of sums as short that could hit it. */
    boolean isDistinctive() {
        long taken = unique().stream().filter(line -> !line.receivable().isCredit()).count();
        long subsets = 0;
        long ofSize = debits.size();
        for (int size = MIN_ITEMS; size <= taken; size++) {
            ofSize = ofSize * (debits.size() - size + 1) / size;
            subsets += ofSize;
        }
        return amount >= Math.multiplyExact(turn.settings().subsetOdds(), subsets);
    }
}

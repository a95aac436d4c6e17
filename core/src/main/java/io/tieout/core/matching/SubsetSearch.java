package io.tieout.core.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks for subsets of amounts with a given sum, and proves that one is the only one or says that
 * it cannot. The budget is a count of search nodes, never time, so that a replay gives the same
 * answer.
 */
public final class SubsetSearch {

    /** What the search proved. */
    public enum Outcome {
        NONE,
        UNIQUE,
        AMBIGUOUS,
        EXHAUSTED
    }

    /**
     * @param solutions up to two, each as indexes into the amounts in ascending order
     */
    public record Result(Outcome outcome, List<int[]> solutions) {}

    private final long[] amounts;
    private final long[] remaining;
    private final int minItems;
    private final int maxItems;
    private final List<int[]> solutions = new ArrayList<>(2);
    private final int[] taken;
    private final Predicate<int[]> allowed;
    private long nodesLeft;

    private SubsetSearch(
            long[] amounts, int minItems, int maxItems, long maxNodes, Predicate<int[]> allowed) {
        this.amounts = amounts;
        this.minItems = minItems;
        this.maxItems = maxItems;
        this.nodesLeft = maxNodes;
        this.allowed = allowed;
        this.taken = new int[maxItems];
        this.remaining = new long[amounts.length + 1];
        for (int i = amounts.length - 1; i >= 0; i--) {
            remaining[i] = Math.addExact(remaining[i + 1], amounts[i]);
        }
    }

    /**
     * Searches subsets of {@code minItems} to {@code maxItems} amounts that sum to {@code target}.
     *
     * @param amounts positive, in descending order
     * @param target positive
     * @param allowed whether a subset, as indexes into the amounts, may be a solution at all
     */
    public static Result find(
            long[] amounts,
            long target,
            int minItems,
            int maxItems,
            long maxNodes,
            Predicate<int[]> allowed) {
        SubsetSearch search = new SubsetSearch(amounts, minItems, maxItems, maxNodes, allowed);
        boolean complete = search.visit(0, 0, target);
        return new Result(search.outcome(complete), List.copyOf(search.solutions));
    }

    private Outcome outcome(boolean complete) {
        if (solutions.size() > 1) {
            return Outcome.AMBIGUOUS;
        }
        if (!complete) {
            return Outcome.EXHAUSTED;
        }
        return solutions.isEmpty() ? Outcome.NONE : Outcome.UNIQUE;
    }

    /** False when the budget is spent or a second solution ends the search. */
    private boolean visit(int next, int count, long missing) {
        if (missing == 0) {
            int[] subset = Arrays.copyOf(taken, count);
            if (count >= minItems && allowed.test(subset)) {
                solutions.add(subset);
            }
            return solutions.size() < 2;
        }
        if (next == amounts.length || count == maxItems || remaining[next] < missing) {
            return true;
        }
        if (--nodesLeft < 0) {
            return false;
        }
        if (amounts[next] <= missing) {
            taken[count] = next;
            if (!visit(next + 1, count + 1, missing - amounts[next])) {
                return false;
            }
        }
        return --nodesLeft >= 0 && visit(next + 1, count, missing);
    }
}

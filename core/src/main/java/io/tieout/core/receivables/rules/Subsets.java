package io.tieout.core.receivables.rules;

import io.tieout.core.matching.SubsetSearch;
import io.tieout.core.receivables.OpenReceivable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Bounded searches for the receivables that sum to an amount.
 *
 * @param outcome what the search proved
 * @param solutions up to two
 */
record Subsets(SubsetSearch.Outcome outcome, List<List<OpenReceivable>> solutions) {

    /**
     * Searches for subsets with that sum.
     *
     * @param amountOf positive for every candidate
     */
    static Subsets of(
            List<OpenReceivable> candidates,
            ToLongFunction<OpenReceivable> amountOf,
            long target,
            int minItems,
            int maxItems,
            long maxNodes) {
        if (target <= 0) {
            return new Subsets(SubsetSearch.Outcome.NONE, List.of());
        }
        List<OpenReceivable> sorted =
                candidates.stream()
                        .sorted(
                                Comparator.comparingLong(
                                                (OpenReceivable r) -> -amountOf.applyAsLong(r))
                                        .thenComparing(OpenReceivable.ORDER))
                        .toList();
        long[] amounts = sorted.stream().mapToLong(amountOf).toArray();
        SubsetSearch.Result result =
                SubsetSearch.find(amounts, target, minItems, maxItems, maxNodes, any -> true);
        return new Subsets(
                result.outcome(),
                result.solutions().stream()
                        .map(chosen -> Arrays.stream(chosen).mapToObj(sorted::get).toList())
                        .toList());
    }

    /** The only solution; null unless there is proof that it is the only one. */
    List<OpenReceivable> unique() {
        return outcome == SubsetSearch.Outcome.UNIQUE ? solutions.get(0) : null;
    }
}

package io.tieout.testkit.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The bounded subset search of section 3, with its count of nodes. */
final class BoundedSearch {

    enum Answer {
        UNIQUE,
        AMBIGUOUS,
        EXHAUSTED,
        NONE
    }

    private final List<Item> candidates;
    private final long target;
    private final BankOracleSettings.Search bounds;
    private final Predicate<Collection<Item>> excluded;
    private final long[] sumFrom;
    private final List<Item> taken = new ArrayList<>();
    private final List<List<Item>> solutions = new ArrayList<>();
    private int nodes;
    private boolean exhausted;

    BoundedSearch(
            List<Item> candidates,
            long target,
            BankOracleSettings.Search bounds,
            Predicate<Collection<Item>> excluded) {
        Comparator<Item> largestFirst =
                Comparator.comparingLong((Item item) -> Math.abs(item.amount())).reversed();
        this.candidates =
                candidates.stream()
                        .sorted(largestFirst.thenComparing(Item.BY_DAY_THEN_ID))
                        .toList();
        this.sumFrom = new long[candidates.size() + 1];
        for (int i = candidates.size() - 1; i >= 0; i--) {
            sumFrom[i] = Math.addExact(sumFrom[i + 1], Math.abs(this.candidates.get(i).amount()));
        }
        this.target = Math.abs(target);
        this.bounds = bounds;
        this.excluded = excluded;
    }

    Answer run() {
        descend(0, target);
        if (solutions.size() == 2) {
            return Answer.AMBIGUOUS;
        }
        if (exhausted) {
            return Answer.EXHAUSTED;
        }
        return solutions.isEmpty() ? Answer.NONE : Answer.UNIQUE;
    }

    List<List<Item>> solutions() {
        return solutions;
    }

    private void descend(int next, long missing) {
        if (missing == 0) {
            if (taken.size() >= 2 && !excluded.test(taken)) {
                solutions.add(List.copyOf(taken));
            }
            return;
        }
        boolean cut = missing < 0 || taken.size() == bounds.mostItems() || sumFrom[next] < missing;
        if (cut) {
            return;
        }
        if (countNode()) {
            Item item = candidates.get(next);
            taken.add(item);
            descend(next + 1, missing - Math.abs(item.amount()));
            taken.remove(taken.size() - 1);
        }
        if (countNode()) {
            descend(next + 1, missing);
        }
    }

    /** False once the search has to stop. */
    private boolean countNode() {
        if (solutions.size() == 2 || exhausted) {
            return false;
        }
        if (nodes == bounds.mostNodes()) {
            exhausted = true;
            return false;
        }
        nodes++;
        return true;
    }
}

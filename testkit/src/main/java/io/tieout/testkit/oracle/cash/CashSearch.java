package io.tieout.testkit.oracle.cash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The bounded subset search of bank-rules, section 3, over receivables. */
final class CashSearch {

    /** A receivable at what it would be settled with, positive minor units. */
    record Candidate(Owed owed, long amount) {}

    private static final int MOST_ITEMS = 6;
    private static final int MOST_NODES = 20_000;

    private final List<Candidate> candidates;
    private final int fewestItems;
    private final int mostItems;
    private final long[] sumFrom;
    private final List<Owed> taken = new ArrayList<>();
    private final List<List<Owed>> solutions = new ArrayList<>();
    private int nodes;
    private boolean exhausted;

    CashSearch(List<Candidate> candidates, long target, int fewestItems) {
        this(candidates, target, fewestItems, MOST_ITEMS);
    }

    CashSearch(List<Candidate> candidates, long target, int fewestItems, int mostItems) {
        this.candidates =
                candidates.stream()
                        .sorted(
                                Comparator.comparingLong(Candidate::amount)
                                        .reversed()
                                        .thenComparing(Candidate::owed, Owed.ORDER))
                        .toList();
        this.fewestItems = fewestItems;
        this.mostItems = mostItems;
        this.sumFrom = new long[candidates.size() + 1];
        for (int i = candidates.size() - 1; i >= 0; i--) {
            sumFrom[i] = Math.addExact(sumFrom[i + 1], this.candidates.get(i).amount);
        }
        descend(0, target);
    }

    /** One if it is the only one, two if there are more. */
    List<List<Owed>> solutions() {
        return solutions;
    }

    /** Whether it stopped early with less than two solutions. */
    boolean isExhausted() {
        return exhausted && solutions.size() < 2;
    }

    boolean isUnique() {
        return !exhausted && solutions.size() == 1;
    }

    private void descend(int next, long missing) {
        if (missing == 0) {
            if (taken.size() >= fewestItems) {
                solutions.add(List.copyOf(taken));
            }
            return;
        }
        if (missing < 0 || taken.size() == mostItems || sumFrom[next] < missing) {
            return;
        }
        if (countNode()) {
            Candidate candidate = candidates.get(next);
            taken.add(candidate.owed);
            descend(next + 1, missing - candidate.amount);
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
        if (nodes == MOST_NODES) {
            exhausted = true;
            return false;
        }
        nodes++;
        return true;
    }
}

package io.tieout.benchmarks.scoring;

/** Adds up the allocations of one kind of payment, what was said of them and what is true. */
final class CashTally {
    private final Sums automatic = new Sums();
    private final Sums automaticByAmount = new Sums();
    private final Sums suggested = new Sums();
    private final Sums suggestedByAmount = new Sums();

    /** A posted allocation that is not right; {@code rightWeight} of it went where it should. */
    void wrong(long weight, long rightWeight) {
        automatic.said(1, 0);
        automaticByAmount.said(weight, rightWeight);
        suggested.said(1, 0);
        suggestedByAmount.said(weight, rightWeight);
    }

    /** A suggestion that is not right. */
    void wrongSuggestion(long weight) {
        suggested.said(1, 0);
        suggestedByAmount.said(weight, 0);
    }

    /**
     * A true allocation.
     *
     * @param isPosted rightly
     * @param isSuggested rightly
     */
    void add(
            long weight,
            boolean mayPost,
            boolean decidable,
            boolean isPosted,
            boolean isSuggested) {
        if (isPosted) {
            automatic.said(1, 1);
            automaticByAmount.said(weight, weight);
        }
        if (isPosted || isSuggested) {
            suggested.said(1, 1);
            suggestedByAmount.said(weight, weight);
        }
        if (mayPost) {
            automatic.owed(1, isPosted, decidable);
            automaticByAmount.owed(weight, isPosted, decidable);
        }
        suggested.owed(1, isPosted || isSuggested, decidable);
        suggestedByAmount.owed(weight, isPosted || isSuggested, decidable);
    }

    KindScore score() {
        return new KindScore(
                automatic.measure(),
                automaticByAmount.measure(),
                suggested.measure(),
                suggestedByAmount.measure());
    }

    private static final class Sums {
        private long said;
        private long right;
        private long owed;
        private long found;
        private long owedDecidable;
        private long foundDecidable;

        void said(long weight, long rightWeight) {
            said += weight;
            right += rightWeight;
        }

        void owed(long weight, boolean isFound, boolean decidable) {
            owed += weight;
            found += isFound ? weight : 0;
            owedDecidable += decidable ? weight : 0;
            foundDecidable += decidable && isFound ? weight : 0;
        }

        Measure measure() {
            return new Measure(said, right, owed, found, owedDecidable, foundDecidable);
        }
    }
}

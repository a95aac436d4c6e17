package io.tieout.benchmarks.scoring;

/** Adds up the items of one kind. */
final class KindTally {
    private final Tally automatic = new Tally();
    private final Tally automaticByAmount = new Tally();
    private final Tally suggested = new Tally();
    private final Tally suggestedByAmount = new Tally();

    void add(TruthIndex truth, Marks marks, int item) {
        boolean owed = truth.isOwed(item);
        boolean decidable = owed && truth.isDecidable(item);
        long weight = truth.weight(item);
        boolean matched = marks.isMatched(item);
        boolean right = marks.isRight(item);
        automatic.add(1, matched, right, owed, decidable);
        automaticByAmount.add(weight, matched, right, owed, decidable);
        boolean either = marks.isMatchedOrSuggested(item);
        boolean eitherRight = marks.isRightOrSuggested(item);
        suggested.add(1, either, eitherRight, owed, decidable);
        suggestedByAmount.add(weight, either, eitherRight, owed, decidable);
    }

    KindScore score() {
        return new KindScore(
                automatic.measure(),
                automaticByAmount.measure(),
                suggested.measure(),
                suggestedByAmount.measure());
    }

    private static final class Tally {
        private long matched;
        private long right;
        private long owed;
        private long found;
        private long owedDecidable;
        private long foundDecidable;

        void add(long weight, boolean isMatched, boolean isRight, boolean isOwed, boolean decides) {
            matched += isMatched ? weight : 0;
            right += isRight ? weight : 0;
            owed += isOwed ? weight : 0;
            found += isOwed && isRight ? weight : 0;
            owedDecidable += decides ? weight : 0;
            foundDecidable += decides && isRight ? weight : 0;
        }

        Measure measure() {
            return new Measure(matched, right, owed, found, owedDecidable, foundDecidable);
        }
    }
}

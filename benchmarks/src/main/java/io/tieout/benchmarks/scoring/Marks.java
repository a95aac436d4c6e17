package io.tieout.benchmarks.scoring;

/** What happened to each item of the feed, a byte each. */
final class Marks {
    private static final int RIGHT = 1;
    private static final int WRONG = 2;
    private static final int SUGGESTED_RIGHT = 4;
    private static final int SUGGESTED_WRONG = 8;
    private static final int TWICE = 16;

    private final byte[] marks;

    Marks(int items) {
        marks = new byte[items];
    }

    void matched(int item, boolean right) {
        if ((marks[item] & (RIGHT | WRONG)) != 0) {
            set(item, TWICE);
        }
        set(item, right ? RIGHT : WRONG);
    }

    void suggested(int item, boolean right) {
        set(item, right ? SUGGESTED_RIGHT : SUGGESTED_WRONG);
    }

    private void set(int item, int mark) {
        marks[item] = (byte) (marks[item] | mark);
    }

    boolean isTwice(int item) {
        return (marks[item] & TWICE) != 0;
    }

    boolean isMatched(int item) {
        return (marks[item] & (RIGHT | WRONG)) != 0;
    }

    boolean isRight(int item) {
        return (marks[item] & (RIGHT | WRONG)) == RIGHT;
    }

    boolean isMatchedOrSuggested(int item) {
        return (marks[item] & ~TWICE) != 0;
    }

    /** One right suggestion among others is right; an automatic error is not made good by one. */
    boolean isRightOrSuggested(int item) {
        return (marks[item] & WRONG) == 0 && (marks[item] & (RIGHT | SUGGESTED_RIGHT)) != 0;
    }
}

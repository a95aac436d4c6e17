package io.tieout.benchmarks.scoring;

/** What results say about each true allocation, and how much of each payment they use. */
final class CashMarks {
    private static final int POSTED = 1;
    private static final int SUGGESTED = 2;

    private final byte[] allocations;
    private final long[] applied;
    private final boolean[] named;
    private final boolean[] suggestedWrong;
    private final boolean[] touched;

    CashMarks(CashTruthIndex truth) {
        allocations = new byte[truth.allocationCount()];
        applied = new long[truth.paymentCount()];
        named = new boolean[truth.paymentCount()];
        suggestedWrong = new boolean[truth.paymentCount()];
        touched = new boolean[truth.paymentCount()];
    }

    /** False if it was rightly posted before. */
    boolean posted(int allocation) {
        boolean first = (allocations[allocation] & POSTED) == 0;
        allocations[allocation] |= POSTED;
        return first;
    }

    void suggested(int allocation) {
        allocations[allocation] |= SUGGESTED;
    }

    void suggestedWrong(int payment) {
        suggestedWrong[payment] = true;
    }

    void applied(int payment, long minorUnits) {
        applied[payment] = Math.addExact(applied[payment], minorUnits);
        touched[payment] = true;
    }

    /** An exception or a proposal speaks of the payment. */
    void named(int payment) {
        named[payment] = true;
    }

    boolean isPosted(int allocation) {
        return (allocations[allocation] & POSTED) != 0;
    }

    boolean isSuggested(int allocation) {
        return (allocations[allocation] & SUGGESTED) != 0;
    }

    boolean isSuggestedWrong(int payment) {
        return suggestedWrong[payment];
    }

    long applied(int payment) {
        return applied[payment];
    }

    /** Whether anything at all was posted for the payment. */
    boolean isTouched(int payment) {
        return touched[payment];
    }

    boolean isNamed(int payment) {
        return named[payment];
    }
}

package io.tieout.operators.payables;

/** The accumulators of payables. */
public final class PayablesCounters {

    /** Bills, orders and receipts that came again with the same content. */
    public static final String DUPLICATES = "payables.duplicates";

    public static final String STATE_ACCESSES = "payables.state-accesses";

    private PayablesCounters() {}
}

package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.LineBuffer;

/** Quantities are in thousandths of a unit. */
final class Quantity {
    static final long ONE = 1_000;

    private Quantity() {}

    /** Adds the shortest decimal. */
    static LineBuffer render(LineBuffer out, long thousandths) {
        return thousandths % ONE == 0 ? out.number(thousandths / ONE) : out.amount(thousandths, 3);
    }
}

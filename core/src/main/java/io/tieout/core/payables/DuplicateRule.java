package io.tieout.core.payables;

import io.tieout.core.results.DuplicateVerdict;

/**
 * A way in which a bill repeats an earlier one.
 *
 * @param onlyForInvoices whether credit notes are not compared by it
 * @param likeGross whether the gross amounts have to be equal
 */
record DuplicateRule(
        String name,
        DuplicateVerdict.Kind kind,
        double confidence,
        boolean onlyForInvoices,
        boolean likeGross,
        Test test) {

    /** Compares a pair of one firm, kind and currency. */
    interface Test {
        boolean isPair(Bill earlier, Bill later, long days);
    }
}

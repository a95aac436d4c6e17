package io.tieout.core.payables;

/** One comparison of a claim with its order line and what was received. */
interface LineRule {

    /**
     * What is wrong; null if nothing is.
     *
     * @param inAll whether everybody's claims count and not only those ahead
     */
    Hold check(BilledLine line, ToleranceLevels tolerances, boolean inAll);
}

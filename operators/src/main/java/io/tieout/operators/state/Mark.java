package io.tieout.operators.state;

import java.util.List;

/**
 * What became of an item: claimed for good, or part of a proposal. Enough to write the match again,
 * for a reversal or a withdrawal.
 *
 * @param proposed false if it is claimed
 * @param left ids of the bank items
 * @param right ids of the ledger items
 * @param atMillis event time of the decision
 */
public record Mark(
        boolean proposed,
        String rule,
        List<String> left,
        List<String> right,
        String differenceReason,
        double confidence,
        String decidedBy,
        long atMillis) {}

package io.tieout.formats.bills;

import java.math.BigDecimal;

/**
 * Freight, a rebate and the like as a bill states it.
 *
 * @param charge whether it adds to the bill; else it takes away
 * @param amount as a decimal, without tax
 * @param percent of what it is taken; null if not stated
 * @param reason in words; null if none are given
 * @param taxPercent null if not stated
 * @param line of the document
 */
record StatedCharge(
        boolean charge,
        BigDecimal amount,
        BigDecimal percent,
        String reason,
        BigDecimal taxPercent,
        int line) {

    BigDecimal signed() {
        return charge ? amount : amount.negate();
    }
}

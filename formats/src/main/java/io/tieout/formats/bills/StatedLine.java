package io.tieout.formats.bills;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line as a bill states it; each field null if it does not say.
 *
 * @param number the bill's own name for the line
 * @param priceUnit how many units the price is for
 * @param charges within the net amount
 * @param line of the document
 */
record StatedLine(
        String number,
        String orderNumber,
        String orderLine,
        String itemId,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal priceUnit,
        BigDecimal netAmount,
        BigDecimal taxPercent,
        List<StatedCharge> charges,
        int line) {

    /** Whether it is a remark: it has nothing to be paid for. */
    boolean isText() {
        return quantity == null && unitPrice == null && netAmount == null;
    }
}

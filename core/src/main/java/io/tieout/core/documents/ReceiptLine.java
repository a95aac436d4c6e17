package io.tieout.core.documents;

import java.math.BigDecimal;

/**
 * What came of one order line.
 *
 * @param orderLine number of the order's line
 * @param quantity negative for what went back
 * @param unit null if it is the order line's
 */
public record ReceiptLine(int orderLine, BigDecimal quantity, String unit) {

    public ReceiptLine {
        Required.notNegative(orderLine, "lines.orderLine");
        quantity = Required.number(quantity, "lines.quantity");
        Required.value(quantity, "lines.quantity");
    }
}

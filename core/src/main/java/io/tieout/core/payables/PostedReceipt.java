package io.tieout.core.payables;

import io.tieout.core.numbers.Ratio;
import java.util.List;
import java.util.Objects;

/**
 * Lines of a receipt that were posted at a tick, and at what amount: prices may change later.
 *
 * @param orderNumber in normal form
 * @param atMillis the tick
 */
public record PostedReceipt(String orderNumber, String receiptId, long atMillis, List<Line> lines) {

    public PostedReceipt {
        Objects.requireNonNull(orderNumber, "orderNumber");
        Objects.requireNonNull(receiptId, "receiptId");
        lines = List.copyOf(lines);
    }

    /**
     * @param position of the line in the receipt, from 1
     * @param quantity in the order line's unit, negative for a return
     * @param amount in minor units
     */
    public record Line(int position, int orderLine, Ratio quantity, long amount) {}
}

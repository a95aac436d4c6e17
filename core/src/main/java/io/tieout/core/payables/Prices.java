package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import java.math.BigDecimal;

/** Exact prices of one unit, the discount of the line taken off. */
final class Prices {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Prices() {}

    /** Null if the line states none. */
    static Ratio of(InvoiceLine line) {
        return line.unitPrice() == null
                ? null
                : of(line.unitPrice(), line.priceUnit(), line.discountPercent());
    }

    /** Of a line by quantity. */
    static Ratio of(OrderLine line) {
        return of(line.unitPrice(), line.priceUnit(), line.discountPercent());
    }

    private static Ratio of(BigDecimal unitPrice, BigDecimal priceUnit, BigDecimal discount) {
        Ratio price = Ratio.of(unitPrice).dividedBy(Ratio.of(priceUnit));
        return discount.signum() == 0
                ? price
                : price.times(Ratio.of(HUNDRED.subtract(discount).movePointLeft(2)));
    }

    /** Quantity times price before it is rounded; null if the line does not state both. */
    static Ratio exactNet(InvoiceLine line) {
        return line.quantity() == null || line.unitPrice() == null
                ? null
                : Ratio.of(line.quantity()).times(of(line));
    }

    /** What the line comes to, in minor units: as stated, else as computed, else nothing. */
    static long net(InvoiceLine line, String currency) {
        if (line.netAmount() != null) {
            return line.netAmount().minorUnits();
        }
        Ratio exact = exactNet(line);
        return exact == null ? 0 : exact.toMoney(currency).minorUnits();
    }

    /** What an order line comes to when all of it is billed. */
    static Money value(OrderLine line, String currency) {
        return line.isByValue()
                ? line.limitAmount()
                : Ratio.of(line.quantity()).times(of(line)).toMoney(currency);
    }
}

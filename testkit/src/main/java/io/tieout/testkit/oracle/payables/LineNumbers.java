package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.numbers.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prices and net amounts of lines (section 1), exact until they are money. */
final class LineNumbers {

    private static final Ratio HUNDRED = Ratio.of(100);

    private LineNumbers() {}

    /** For one of the line's unit; null if it states no unit price. */
    static Ratio price(InvoiceLine line) {
        return price(line.unitPrice(), line.priceUnit(), line.discountPercent());
    }

    static Ratio price(OrderLine line) {
        return price(line.unitPrice(), line.priceUnit(), line.discountPercent());
    }

    private static Ratio price(BigDecimal unitPrice, BigDecimal priceUnit, BigDecimal discount) {
        if (unitPrice == null) {
            return null;
        }
        Ratio kept =
                discount == null
                        ? Ratio.ONE
                        : Ratio.ONE.minus(Ratio.of(discount).dividedBy(HUNDRED));
        Ratio units = priceUnit == null ? Ratio.ONE : Ratio.of(priceUnit);
        return Ratio.of(unitPrice).dividedBy(units).times(kept);
    }

    /** Quantity times price; null if one of them is not stated. */
    static Ratio product(InvoiceLine line) {
        return line.quantity() == null || line.unitPrice() == null
                ? null
                : Ratio.of(line.quantity()).times(price(line));
    }

    static long net(InvoiceLine line, String currency) {
        if (line.netAmount() != null) {
            return line.netAmount().minorUnits();
        }
        Ratio product = product(line);
        return product == null ? 0 : rounded(product, currency);
    }

    /** Half-even to the minor unit. */
    static long rounded(Ratio amount, String currency) {
        return amount.toMoney(currency, RoundingMode.HALF_EVEN).minorUnits();
    }

    /** Whether the amount is the exact one, rounded one way or the other. */
    static boolean isRounded(long amount, Ratio exact, String currency) {
        return amount == rounded(exact, currency)
                || amount == exact.toMoney(currency, RoundingMode.HALF_UP).minorUnits();
    }
}

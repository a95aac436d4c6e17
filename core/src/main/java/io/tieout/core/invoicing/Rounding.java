package io.tieout.core.invoicing;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Where amounts of invoices are rounded. Halves go up, as in the checks of EN 16931 that the
 * receiver runs: half-even would now and then differ by a cent from what these expect.
 */
final class Rounding {

    private static final RoundingMode MODE = RoundingMode.HALF_UP;
    private static final int PERCENT_DIGITS = 2;

    private Rounding() {}

    static Money amount(BigDecimal quantity, BigDecimal unitPrice, String currency) {
        return Money.of(
                quantity.multiply(unitPrice).setScale(Currencies.scaleOf(currency), MODE),
                currency);
    }

    static Money tax(Money base, BigDecimal percent) {
        BigDecimal exact = base.toBigDecimal().multiply(percent).movePointLeft(PERCENT_DIGITS);
        return Money.of(exact.setScale(Currencies.scaleOf(base.currency()), MODE), base.currency());
    }

    /** A part of an amount. */
    static Money share(Money whole, long numerator, long denominator) {
        BigDecimal part =
                new BigDecimal(
                                BigInteger.valueOf(whole.minorUnits())
                                        .multiply(BigInteger.valueOf(numerator)))
                        .divide(BigDecimal.valueOf(denominator), 0, MODE);
        return new Money(part.longValueExact(), whole.currency());
    }
}

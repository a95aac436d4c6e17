package io.tieout.core.exchange;

import io.tieout.core.money.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A rate between two currencies as an exact fraction, so that its inverse and its product with
 * another lose nothing. Only {@link #value} rounds, once.
 *
 * @param numerator units of {@code to} for {@code denominator} units of {@code from}; both more
 *     than zero
 * @param observedAtMillis when the last of what it is made of was observed
 */
public record ExchangeRate(
        String from,
        String to,
        BigDecimal numerator,
        BigDecimal denominator,
        long observedAtMillis) {

    public ExchangeRate {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a rate that is not more than zero");
        }
    }

    /** One for one. */
    static ExchangeRate same(String currency) {
        return new ExchangeRate(currency, currency, BigDecimal.ONE, BigDecimal.ONE, Long.MIN_VALUE);
    }

    ExchangeRate inverse() {
        return new ExchangeRate(to, from, denominator, numerator, observedAtMillis);
    }

    /** From this one's first to the other's second currency. */
    ExchangeRate then(ExchangeRate other) {
        return new ExchangeRate(
                from,
                other.to,
                numerator.multiply(other.numerator),
                denominator.multiply(other.denominator),
                Math.max(observedAtMillis, other.observedAtMillis));
    }

    /**
     * What an amount is worth, half-even; both in minor units.
     *
     * @throws ArithmeticException if that is beyond 64 bits
     */
    public long value(long minorUnits) {
        return BigDecimal.valueOf(minorUnits, Currencies.scaleOf(from))
                .multiply(numerator)
                .divide(denominator, Currencies.scaleOf(to), RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }
}

package io.tieout.core.numbers;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms, for quantities, prices and factors between units: a
 * third of a box stays a third. It is rounded only where it becomes money.
 *
 * @param numerator carries the sign
 * @param denominator above zero
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    /** No amount is larger, in minor units: sums of thousands of them still fit 64 bits. */
    public static final long MAX_MINOR_UNITS = 1_000_000_000_000_000L;

    private static final BigInteger MAX = BigInteger.valueOf(MAX_MINOR_UNITS);
    private static final int DIGITS_SHOWN = 9;

    public Ratio {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a ratio to zero");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Ratio of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() <= 0
                ? new Ratio(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE)
                : new Ratio(unscaled, BigInteger.TEN.pow(decimal.scale()));
    }

    /** The amount in units of its currency, not in minor units. */
    public static Ratio of(Money money) {
        return of(money.toBigDecimal());
    }

    public Ratio plus(Ratio other) {
        if (denominator.equals(other.denominator)) {
            return new Ratio(numerator.add(other.numerator), denominator);
        }
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    public Ratio times(Ratio other) {
        return new Ratio(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * @throws ArithmeticException if the other is zero
     */
    public Ratio dividedBy(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    public Ratio abs() {
        return signum() < 0 ? negated() : this;
    }

    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public boolean isAbove(Ratio other) {
        return compareTo(other) > 0;
    }

    /** So many units of the currency, half-even to the minor unit. */
    public Money toMoney(String currency) {
        return toMoney(currency, RoundingMode.HALF_EVEN);
    }

    /**
     * So many units of the currency as an amount; what is beyond {@link #MAX_MINOR_UNITS} is cut
     * there, so that absurd documents differ from sane ones instead of stopping the stream.
     */
    public Money toMoney(String currency, RoundingMode rounding) {
        BigInteger minor = numerator.multiply(BigInteger.TEN.pow(Currencies.scaleOf(currency)));
        BigInteger rounded =
                new BigDecimal(minor)
                        .divide(new BigDecimal(denominator), 0, rounding)
                        .toBigInteger();
        return new Money(rounded.min(MAX).max(MAX.negate()).longValue(), currency);
    }

    @Override
    public int compareTo(Ratio other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator
                        .multiply(other.denominator)
                        .compareTo(other.numerator.multiply(denominator));
    }

    /** A plain decimal, of an endless one the first nine digits after the point. */
    @Override
    public String toString() {
        BigDecimal shown =
                new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), DIGITS_SHOWN, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
        return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
    }
}

package io.tieout.core.matching;

import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How far an actual amount may lie from the expected one. Lower and upper limits are separate, each
 * in percent and absolute; with both set, exceeding either fails. A limit that is null is not
 * checked; that is not a limit of zero. An expected zero with any other actual is an infinite
 * variance: it fails every percent limit.
 *
 * @param lowerPercent how much less, in percent of the expected amount
 * @param lowerAbsolute how much less, in units of the currency
 * @param upperPercent how much more, in percent of the expected amount
 * @param upperAbsolute how much more, in units of the currency
 */
public record Tolerance(
        BigDecimal lowerPercent,
        BigDecimal lowerAbsolute,
        BigDecimal upperPercent,
        BigDecimal upperAbsolute)
        implements Serializable {

    /** Lets everything through. */
    public static final Tolerance UNCHECKED = new Tolerance(null, null, null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Tolerance {
        requireNotNegative(lowerPercent, "lowerPercent");
        requireNotNegative(lowerAbsolute, "lowerAbsolute");
        requireNotNegative(upperPercent, "upperPercent");
        requireNotNegative(upperAbsolute, "upperAbsolute");
    }

    /** Only less is let through, up to both limits. */
    public static Tolerance below(String percent, String absolute) {
        return new Tolerance(
                new BigDecimal(percent),
                new BigDecimal(absolute),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    /** Whether {@code actual} is near enough to {@code expected}; both in one currency. */
    public boolean allows(Money expected, Money actual) {
        BigDecimal variance = actual.minus(expected).toBigDecimal();
        BigDecimal base = expected.toBigDecimal().abs();
        return variance.signum() < 0
                ? within(variance.negate(), base, lowerPercent, lowerAbsolute)
                : within(variance, base, upperPercent, upperAbsolute);
    }

    /** The same for exact numbers, such as quantities and prices. */
    public boolean allows(Ratio expected, Ratio actual) {
        Ratio variance = actual.minus(expected);
        return variance.signum() < 0
                ? within(variance.negated(), expected.abs(), lowerPercent, lowerAbsolute)
                : within(variance, expected.abs(), upperPercent, upperAbsolute);
    }

    /** With the limits below as those above, and the other way round. */
    public Tolerance mirrored() {
        return new Tolerance(upperPercent, upperAbsolute, lowerPercent, lowerAbsolute);
    }

    private static boolean within(
            Ratio variance, Ratio base, BigDecimal percent, BigDecimal absolute) {
        if (variance.isZero()) {
            return true;
        }
        if (absolute != null && variance.isAbove(Ratio.of(absolute))) {
            return false;
        }
        return percent == null
                || (!base.isZero()
                        && !variance.times(Ratio.of(HUNDRED))
                                .isAbove(base.times(Ratio.of(percent))));
    }

    private static boolean within(
            BigDecimal variance, BigDecimal base, BigDecimal percent, BigDecimal absolute) {
        if (variance.signum() == 0) {
            return true;
        }
        if (absolute != null && variance.compareTo(absolute) > 0) {
            return false;
        }
        return percent == null
                || (base.signum() != 0
                        && variance.multiply(HUNDRED).compareTo(base.multiply(percent)) <= 0);
    }

    private static void requireNotNegative(BigDecimal limit, String field) {
        if (limit != null && limit.signum() < 0) {
            throw new IllegalArgumentException(field + " is negative: " + limit);
        }
    }
}

package io.tieout.core.matching;

import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Evidence;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.StringJoiner;

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

    /**
     * The comparison of two exact numbers as evidence, for a person: by how much the actual one is
     * off, and how far it may be in that direction.
     */
    public Evidence compared(Ratio expected, Ratio actual) {
        Ratio variance = actual.minus(expected);
        return evidence(variance.toString(), variance.signum(), allows(expected, actual));
    }

    /** The same of amounts of one currency. */
    public Evidence compared(Money expected, Money actual) {
        Money variance = actual.minus(expected);
        return evidence(
                variance.toPlainString(),
                Long.signum(variance.minorUnits()),
                allows(expected, actual));
    }

    private Evidence evidence(String variance, int direction, boolean allowed) {
        BigDecimal percent = direction < 0 ? lowerPercent : upperPercent;
        BigDecimal absolute = direction < 0 ? lowerAbsolute : upperAbsolute;
        StringJoiner limits = new StringJoiner(", ");
        if (percent != null) {
            limits.add(percent.toPlainString() + " %");
        }
        if (absolute != null) {
            limits.add(absolute.toPlainString());
        }
        return new Evidence(Evidence.TOLERANCE, variance, limits.toString(), allowed);
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

package io.tieout.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Objects;

/**
 * An exact amount: a count of minor units and its ISO 4217 currency. Arithmetic never rounds and
 * refuses overflow and mixed currencies.
 *
 * @param minorUnits the signed count of the currency's smallest unit, for example cents
 * @param currency the ISO 4217 alphabetic code, one of {@link Currencies}
 */
public record Money(long minorUnits, String currency) implements Comparable<Money> {

    private static final Comparator<Money> ORDER =
            Comparator.comparing(Money::currency).thenComparingLong(Money::minorUnits);

    public Money {
        Objects.requireNonNull(currency, "currency");
        Currencies.scaleOf(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * The amount of a plain decimal such as {@code -1234.50}.
     *
     * @throws ArithmeticException if it has more digits than the currency's minor unit, or too many
     *     for 64 bits
     */
    public static Money of(BigDecimal amount, String currency) {
        int scale = Currencies.scaleOf(currency);
        return new Money(
                amount.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact(),
                currency);
    }

    /** Reads {@code 1234.50}: digits, an optional sign and at most one decimal point. */
    public static Money parse(String amount, String currency) {
        if (!isPlainDecimal(amount)) {
            throw new NumberFormatException("not a plain decimal amount: '" + amount + "'");
        }
        return of(new BigDecimal(amount), currency);
    }

    private static boolean isPlainDecimal(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int points = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && text.length() - start - points > 0 && text.length() <= 32;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    public Money abs() {
        return minorUnits < 0 ? negated() : this;
    }

    public int signum() {
        return Long.signum(minorUnits);
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(minorUnits, Currencies.scaleOf(currency));
    }

    /** The amount alone with all the currency's digits, for example {@code 1234.50}. */
    public String toPlainString() {
        int scale = Currencies.scaleOf(currency);
        if (scale == 0 || minorUnits == Long.MIN_VALUE) {
            return toBigDecimal().toPlainString();
        }
        StringBuilder text = new StringBuilder(24);
        text.append(Math.abs(minorUnits));
        while (text.length() <= scale) {
            text.insert(0, '0');
        }
        text.insert(text.length() - scale, '.');
        return minorUnits < 0 ? text.insert(0, '-').toString() : text.toString();
    }

    /** By currency, then by amount. */
    @Override
    public int compareTo(Money other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "currencies differ: " + currency + " and " + other.currency);
        }
        return other;
    }
}

package io.tieout.core.forecast;

import io.tieout.core.money.Money;
import java.util.Objects;

/**
 * The cash that open receivables bring on one day. The sum of {@code expected} over all days is
 * what is open, to the cent. A band holds with a chance of about eight in ten.
 *
 * @param day counted from 1970-01-01
 * @param expected on this day
 * @param low on this day, at least
 * @param high on this day, at most
 * @param expectedUntil from the as-of day to the end of this day
 * @param lowUntil until then, at least; never falls from day to day
 * @param highUntil until then, at most; never falls from day to day
 */
public record CashDay(
        String companyId,
        int day,
        Money expected,
        Money low,
        Money high,
        Money expectedUntil,
        Money lowUntil,
        Money highUntil) {

    public CashDay {
        Objects.requireNonNull(companyId, "companyId");
        requireBand(low, expected, high);
        requireBand(lowUntil, expectedUntil, highUntil);
    }

    private static void requireBand(Money low, Money expected, Money high) {
        if (low.signum() < 0 || low.compareTo(expected) > 0 || expected.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "not a band: %s, %s, %s".formatted(low, expected, high));
        }
    }
}

package io.tieout.core.forecast;

/**
 * How far forecasts were from the payments.
 *
 * @param payments how many are counted
 * @param absoluteDays the sum of the distances, early or late
 * @param signedDays the sum of expected minus actual day: positive if payments came earlier than
 *     expected
 */
public record ForecastError(long payments, long absoluteDays, long signedDays) {

    public static final ForecastError NONE = new ForecastError(0, 0, 0);

    public ForecastError {
        if (payments < 0 || absoluteDays < Math.abs(signedDays)) {
            throw new IllegalArgumentException("not the error of any payments");
        }
    }

    public ForecastError plus(int expectedDay, int actualDay) {
        int difference = expectedDay - actualDay;
        return new ForecastError(
                payments + 1, absoluteDays + Math.abs(difference), signedDays + difference);
    }

    public ForecastError plus(ForecastError other) {
        return new ForecastError(
                payments + other.payments,
                absoluteDays + other.absoluteDays,
                signedDays + other.signedDays);
    }

    /** The mean distance in days; zero if nothing is counted. */
    public double meanAbsoluteDays() {
        return payments == 0 ? 0 : (double) absoluteDays / payments;
    }

    /** The mean of expected minus actual, in days; zero if nothing is counted. */
    public double biasDays() {
        return payments == 0 ? 0 : (double) signedDays / payments;
    }
}

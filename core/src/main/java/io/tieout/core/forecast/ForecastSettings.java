package io.tieout.core.forecast;

import io.tieout.core.time.BusinessCalendar;
import io.tieout.core.time.WeekendCalendar;
import java.util.Objects;

/**
 * How a forecast weighs what was seen.
 *
 * @param customerStrength how many payments of its own weigh as much, for a customer, as all that
 *     is known of its segment
 * @param segmentStrength the same for a segment and the company
 * @param halfLifeMonths after so many months a payment counts half
 * @param keptMonths payments older than that do not count
 * @param evaluatedMonths how many past months a forecast is tried on before it is made
 * @param minimumGain by what share paying-day effects have to lower the error on past months to be
 *     used
 * @param calendar the days on which banks book
 */
public record ForecastSettings(
        double customerStrength,
        double segmentStrength,
        int halfLifeMonths,
        int keptMonths,
        int evaluatedMonths,
        double minimumGain,
        BusinessCalendar calendar) {

    /** Chosen on the earlier part of the public data set that the documentation names. */
    public static final ForecastSettings DEFAULTS =
            new ForecastSettings(2, 10, 6, 36, 12, 0.02, WeekendCalendar.INSTANCE);

    public ForecastSettings {
        Objects.requireNonNull(calendar, "calendar");
        if (!(customerStrength > 0) || !(segmentStrength > 0)) {
            throw new IllegalArgumentException("strengths have to be above zero");
        }
        if (halfLifeMonths <= 0 || keptMonths <= 0 || evaluatedMonths < 0) {
            throw new IllegalArgumentException("months have to be above zero");
        }
        if (!(minimumGain >= 0)) {
            throw new IllegalArgumentException("the gain asked for is negative");
        }
    }

    /** What a payment of so many months ago counts. */
    double weight(int ageMonths) {
        return ageMonths >= keptMonths
                ? 0
                : Math.pow(0.5, (double) Math.max(ageMonths, 0) / halfLifeMonths);
    }
}

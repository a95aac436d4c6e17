package io.tieout.core.forecast;

/**
 * What a look back taught about the forecasts to come.
 *
 * @param payingDayEffects whether weekday and part of the month lower the error enough to be used
 * @param daily how many standard deviations wide the band of a day has to be
 * @param until the same for the cash until the end of a day
 */
public record ForecastBands(boolean payingDayEffects, double daily, double until) {

    /** Of a company without a past. */
    public static ForecastBands untaught() {
        return ForecastReview.none().bands();
    }
}

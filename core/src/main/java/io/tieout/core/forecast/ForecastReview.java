package io.tieout.core.forecast;

/**
 * How good forecasts on past days would have been: the error of payment dates by method and
 * horizon, and how often the bands of the next {@value CashReview#DAYS} days held.
 */
public final class ForecastReview {

    private final ForecastErrors errors;
    private final CashReview cash;

    ForecastReview(ForecastErrors errors, CashReview cash) {
        this.errors = errors;
        this.cash = cash;
    }

    /** Of nothing: no month was looked at. */
    public static ForecastReview none() {
        return new ForecastReview(new ForecastErrors(), new CashReview(0, false));
    }

    public ForecastErrors errors() {
        return errors;
    }

    /** Days of cash that were compared. */
    public long comparedDays() {
        return cash.compared();
    }

    /** On how many of them the band of the day held. */
    public long heldDaily() {
        return cash.heldDaily();
    }

    /** On how many of them the band of the cash until then held. */
    public long heldUntil() {
        return cash.heldUntil();
    }

    /** How wide the bands of new forecasts have to be. */
    public ForecastBands bands() {
        return new ForecastBands(
                cash.payingDayEffects(),
                cash.daily().standardDeviations(),
                cash.until().standardDeviations());
    }
}

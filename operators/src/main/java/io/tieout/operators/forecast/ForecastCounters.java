package io.tieout.operators.forecast;

import io.tieout.core.forecast.ForecastError;
import io.tieout.core.forecast.ForecastErrors;
import io.tieout.core.forecast.ForecastMethod;
import io.tieout.core.forecast.ForecastOutcome;
import io.tieout.core.forecast.ForecastReview;
import io.tieout.core.forecast.Horizon;
import io.tieout.core.forecast.ItemForecast;
import org.apache.flink.api.common.functions.RuntimeContext;

/** The accumulators of the forecast: what is expected, and how far earlier forecasts were off. */
public final class ForecastCounters {

    /** Open items that are forecast, followed by the currency. */
    public static final String ITEMS = "forecast.items.";

    /** Their open amounts in minor units, followed by the currency. */
    public static final String OPEN = "forecast.open.";

    /** Followed by {@link #cell}. */
    public static final String PAYMENTS = "forecast.payments.";

    public static final String ABSOLUTE_DAYS = "forecast.absolute-days.";
    public static final String SIGNED_DAYS = "forecast.signed-days.";

    public static final String BANDS = "forecast.bands";
    public static final String BANDS_HELD = "forecast.bands-held";
    public static final String CASH_DAYS = "forecast.cash-days";
    public static final String CASH_DAYS_HELD = "forecast.cash-days-held";
    public static final String CASH_UNTIL_HELD = "forecast.cash-until-held";
    public static final String STATE_ACCESSES = "forecast.state-accesses";

    private final RuntimeContext context;

    ForecastCounters(RuntimeContext context) {
        this.context = context;
    }

    /** The name of an error's cell. */
    public static String cell(ForecastMethod method, Horizon horizon) {
        return method.name() + '/' + horizon.name();
    }

    void outcome(ForecastOutcome outcome) {
        for (ItemForecast item : outcome.items()) {
            add(ITEMS + item.open().currency(), 1);
            add(OPEN + item.open().currency(), item.open().minorUnits());
        }
        review(outcome.review());
    }

    private void review(ForecastReview review) {
        ForecastErrors errors = review.errors();
        for (ForecastMethod method : ForecastMethod.values()) {
            for (Horizon horizon : Horizon.values()) {
                ForecastError error = errors.of(method, horizon);
                String cell = cell(method, horizon);
                add(PAYMENTS + cell, error.payments());
                add(ABSOLUTE_DAYS + cell, error.absoluteDays());
                add(SIGNED_DAYS + cell, error.signedDays());
            }
        }
        add(BANDS, errors.bands());
        add(BANDS_HELD, errors.bandsHeld());
        add(CASH_DAYS, review.comparedDays());
        add(CASH_DAYS_HELD, review.heldDaily());
        add(CASH_UNTIL_HELD, review.heldUntil());
    }

    void stateAccesses(long accesses) {
        add(STATE_ACCESSES, accesses);
    }

    private void add(String name, long more) {
        context.getLongCounter(name).add(more);
    }
}

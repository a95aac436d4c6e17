package io.tieout.core.forecast;

import io.tieout.core.receivables.AccountItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forecast of one company while its items change: payments teach it as they arrive, and each is
 * held against the first forecast that was made of it. It holds what is open, and of what was paid
 * counts alone, which {@link #forgetBefore} bounds.
 */
public final class RunningForecast {

    private final String companyId;
    private final PaymentHistory history;
    private final Map<String, AccountItem> open = new HashMap<>();

    /** The first forecast of each open item; cleared when the item is paid or vanishes. */
    private final Map<String, ItemForecast> said = new HashMap<>();

    private final ForecastErrors errors = new ForecastErrors();

    public RunningForecast(String companyId, ForecastSettings settings) {
        this.companyId = companyId;
        this.history = new PaymentHistory(settings);
    }

    /** Says in which segment a customer is; null or empty for none. */
    public void segment(String customerId, String segment) {
        history.segment(customerId, segment);
    }

    /**
     * Takes how an item stands now, in place of how it stood before. A payment counts as an error
     * of the forecast once, even if it is returned and comes again.
     *
     * @param before null if it was not known, or was paid before what is forgotten
     */
    public void take(AccountItem before, AccountItem item) {
        if (before != null && PaymentHistory.teaches(before)) {
            history.remove(before);
        }
        open.remove(item.id());
        if (ItemForecast.concerns(item)) {
            open.put(item.id(), item);
        } else if (PaymentHistory.teaches(item)) {
            history.add(item);
            judge(said.remove(item.id()), item.clearedDay());
        } else if (!item.isOpen()) {
            said.remove(item.id());
        }
    }

    private void judge(ItemForecast forecast, int clearedDay) {
        if (forecast != null) {
            errors.add(
                    ForecastMethod.DELAYS,
                    Horizon.of(forecast.daysAhead()),
                    forecast.expectedDay(),
                    clearedDay);
            errors.addBand(forecast.lowDay() <= clearedDay && clearedDay <= forecast.highDay());
        }
    }

    /**
     * Forecasts what is open.
     *
     * @param asOfDay the last day that is known
     * @param bands of an earlier look back
     */
    public ForecastOutcome forecast(int asOfDay, ForecastBands bands) {
        ForecastOutcome outcome =
                ForecastOutcome.of(
                        companyId,
                        open.values(),
                        history.asOf(asOfDay),
                        bands,
                        ForecastReview.none());
        outcome.items().forEach(one -> said.putIfAbsent(one.receivableId(), one));
        return outcome;
    }

    /** How far the first forecasts of items were from their payments. */
    public ForecastErrors errors() {
        return errors;
    }

    /** Drops what was paid in the months before that of the day: it teaches nothing any more. */
    public void forgetBefore(int day) {
        history.forgetBefore(day);
    }

    /** Whether what was paid on that day is dropped by {@link #forgetBefore}. */
    public static boolean isForgotten(int clearedDay, int day) {
        return PaymentDelays.isBeforeMonthOf(clearedDay, day);
    }

    /** What is open and forecast; in no order. */
    public Collection<AccountItem> open() {
        return List.copyOf(open.values());
    }
}

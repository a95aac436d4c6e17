package io.tieout.core.forecast;

import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forecast of one company over all items of its customers' accounts at once, as at the end of a
 * bounded run. The order in which items and segments come does not matter. Everything is held in
 * memory.
 */
public final class CompanyForecast {

    private final String companyId;
    private final ForecastSettings settings;
    private final Map<String, AccountItem> items = new HashMap<>();
    private final Map<String, String> segments = new HashMap<>();

    public CompanyForecast(String companyId, ForecastSettings settings) {
        this.companyId = companyId;
        this.settings = settings;
    }

    /** Takes an item; one of a later day takes the place of an earlier one of the same id. */
    public void add(AccountItem item) {
        if (item.isOwed()) {
            items.merge(
                    item.id(),
                    item,
                    (known, other) -> other.asOfDay() >= known.asOfDay() ? other : known);
        }
    }

    /** Says in which segment a customer is; null or empty for none. */
    public void segment(String customerId, String segment) {
        if (segment == null || segment.isEmpty()) {
            segments.remove(customerId);
        } else {
            segments.put(customerId, segment);
        }
    }

    /** Whether nothing is or was owed. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Forecasts what is open, as of the last day that any item knows. */
    public ForecastOutcome forecast() {
        if (items.isEmpty()) {
            return new ForecastOutcome(List.of(), List.of(), ForecastReview.none());
        }
        int asOfDay = items.values().stream().mapToInt(AccountItem::asOfDay).max().getAsInt();
        ForecastReview review = review(asOfDay);
        PaymentHistory history = new PaymentHistory(settings);
        segments.forEach(history::segment);
        List<AccountItem> open = new ArrayList<>();
        for (AccountItem item : items.values()) {
            if (PaymentHistory.teaches(item)) {
                history.add(item);
            } else if (ItemForecast.concerns(item)) {
                open.add(item);
            }
        }
        return ForecastOutcome.of(companyId, open, history.asOf(asOfDay), review.bands(), review);
    }

    /**
     * What forecasts of the months before would have been worth.
     *
     * @param asOfDay the last day that is known
     */
    public ForecastReview review(int asOfDay) {
        return new Backtest(settings, segments, items.values())
                .onMonthStarts(firstEvaluated(asOfDay), asOfDay + 1);
    }

    /** Where the months begin on which forecasts are tried: not before the first payment. */
    private int firstEvaluated(int asOfDay) {
        LocalDate thisMonth = LocalDate.ofEpochDay(asOfDay).withDayOfMonth(1);
        int earliest = (int) thisMonth.minusMonths(settings.evaluatedMonths()).toEpochDay();
        int firstPayment =
                items.values().stream()
                        .filter(PaymentHistory::teaches)
                        .mapToInt(AccountItem::clearedDay)
                        .min()
                        .orElse(asOfDay);
        return Math.max(firstPayment + 1, earliest);
    }
}

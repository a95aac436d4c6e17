package io.tieout.core.forecast;

import io.tieout.core.receivables.AccountItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * What is expected, and how good such expectations were in the past.
 *
 * @param items by customer and receivable
 * @param cash by currency and day
 * @param review of the months before
 */
public record ForecastOutcome(List<ItemForecast> items, List<CashDay> cash, ForecastReview review) {

    private static final Comparator<AccountItem> BY_CUSTOMER =
            Comparator.comparing(AccountItem::customerId).thenComparing(AccountItem::id);

    public ForecastOutcome {
        items = List.copyOf(items);
        cash = List.copyOf(cash);
    }

    /**
     * Forecasts items.
     *
     * @param open the items that a forecast {@link ItemForecast#concerns}
     */
    static ForecastOutcome of(
            String companyId,
            Collection<AccountItem> open,
            Experience experience,
            ForecastBands bands,
            ForecastReview review) {
        List<AccountItem> byCustomer = new ArrayList<>(open);
        byCustomer.sort(BY_CUSTOMER);
        List<ItemForecast> forecasts = new ArrayList<>(open.size());
        SortedMap<String, CashSpread> spreads =
                OpenCash.of(
                        byCustomer,
                        experience,
                        bands.payingDayEffects(),
                        OpenCash.ALL_DAYS,
                        (item, curve, chances) ->
                                forecasts.add(ItemForecast.of(item, chances, experience)));
        List<CashDay> cash = new ArrayList<>();
        spreads.forEach(
                (currency, spread) ->
                        cash.addAll(
                                spread.days(companyId, currency, bands.daily(), bands.until())));
        return new ForecastOutcome(forecasts, cash, review);
    }
}

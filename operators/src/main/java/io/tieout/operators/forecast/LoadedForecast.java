package io.tieout.operators.forecast;

import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.CashForecast;
import io.tieout.core.forecast.ForecastBands;
import io.tieout.core.forecast.ForecastOutcome;
import io.tieout.core.forecast.ForecastSettings;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.forecast.RunningForecast;
import io.tieout.core.receivables.AccountItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A company's forecast in memory, with what was told of it, so that only changes are told. It can
 * be dropped and built again at any time; then everything is told once more.
 */
final class LoadedForecast {

    private final String companyId;
    private final RunningForecast running;
    private final Map<String, ItemForecast> told = new HashMap<>();
    private final Map<String, List<CashDay>> toldCash = new TreeMap<>();

    /** Of everything that was ever owed: what is not forecast any more is told to be nothing. */
    private final TreeSet<String> currencies = new TreeSet<>();

    /** Receivables that were forecast and may not be any more. */
    private final TreeSet<String> changed = new TreeSet<>();

    LoadedForecast(String companyId, ForecastSettings settings) {
        this.companyId = companyId;
        this.running = new RunningForecast(companyId, settings);
    }

    void segment(CustomerSegment segment) {
        running.segment(segment.customerId(), segment.segment());
    }

    void take(AccountItem before, AccountItem item) {
        running.take(before, item);
        currencies.add(item.open().currency());
        if (before != null && ItemForecast.concerns(before) && !ItemForecast.concerns(item)) {
            changed.add(item.id());
        }
    }

    void forgetBefore(int day) {
        running.forgetBefore(day);
    }

    boolean hasOpen() {
        return !running.open().isEmpty();
    }

    /** What changed since it was told. */
    record Changes(List<ForecastUpdate> dates, List<CashForecast> cash) {}

    Changes forecast(int asOfDay, long atMillis, ForecastBands bands) {
        ForecastOutcome outcome = running.forecast(asOfDay, bands);
        List<ForecastUpdate> dates = new ArrayList<>();
        for (ItemForecast one : outcome.items()) {
            changed.remove(one.receivableId());
            if (!one.equals(told.put(one.receivableId(), one))) {
                dates.add(new ForecastUpdate(companyId, one.receivableId(), atMillis, one));
            }
        }
        for (String id : changed) {
            told.remove(id);
            dates.add(new ForecastUpdate(companyId, id, atMillis, null));
        }
        changed.clear();
        return new Changes(dates, cash(outcome, asOfDay, atMillis));
    }

    private List<CashForecast> cash(ForecastOutcome outcome, int asOfDay, long atMillis) {
        Map<String, List<CashDay>> now = new TreeMap<>();
        currencies.forEach(currency -> now.put(currency, new ArrayList<>()));
        outcome.cash().forEach(day -> now.get(day.expected().currency()).add(day));
        List<CashForecast> cash = new ArrayList<>();
        now.forEach(
                (currency, days) -> {
                    if (!days.equals(toldCash.put(currency, days))) {
                        cash.add(new CashForecast(companyId, currency, asOfDay, atMillis, days));
                    }
                });
        return cash;
    }
}

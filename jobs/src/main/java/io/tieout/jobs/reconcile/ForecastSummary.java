package io.tieout.jobs.reconcile;

import io.tieout.core.forecast.ForecastError;
import io.tieout.core.forecast.ForecastMethod;
import io.tieout.core.forecast.Horizon;
import io.tieout.core.money.Money;
import io.tieout.operators.forecast.ForecastCounters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What cash is expected, and how far forecasts on the first days of past months would have been
 * off.
 *
 * @param items open receivables that are forecast, by currency
 * @param open their open amounts, by currency
 * @param errors by the cells of {@link ForecastCounters#cell}
 * @param bands payments of which it is known whether they came between the low and the high day
 * @param cashDays days of cash that were compared
 */
public record ForecastSummary(
        SortedMap<String, Long> items,
        SortedMap<String, Money> open,
        Map<String, ForecastError> errors,
        long bands,
        long bandsHeld,
        long cashDays,
        long cashDaysHeld,
        long cashUntilHeld,
        long stateAccesses) {

    static ForecastSummary of(Map<String, Object> accumulators) {
        SortedMap<String, Long> items = new TreeMap<>();
        SortedMap<String, Money> open = new TreeMap<>();
        Map<String, ForecastError> errors = new TreeMap<>();
        for (String name : accumulators.keySet()) {
            if (name.startsWith(ForecastCounters.ITEMS)) {
                String currency = name.substring(ForecastCounters.ITEMS.length());
                items.put(currency, value(accumulators, name));
                long amount = value(accumulators, ForecastCounters.OPEN + currency);
                open.put(currency, new Money(amount, currency));
            } else if (name.startsWith(ForecastCounters.PAYMENTS)) {
                String cell = name.substring(ForecastCounters.PAYMENTS.length());
                errors.put(cell, error(accumulators, cell));
            }
        }
        return new ForecastSummary(
                items,
                open,
                errors,
                value(accumulators, ForecastCounters.BANDS),
                value(accumulators, ForecastCounters.BANDS_HELD),
                value(accumulators, ForecastCounters.CASH_DAYS),
                value(accumulators, ForecastCounters.CASH_DAYS_HELD),
                value(accumulators, ForecastCounters.CASH_UNTIL_HELD),
                value(accumulators, ForecastCounters.STATE_ACCESSES));
    }

    private static ForecastError error(Map<String, Object> accumulators, String cell) {
        return new ForecastError(
                value(accumulators, ForecastCounters.PAYMENTS + cell),
                value(accumulators, ForecastCounters.ABSOLUTE_DAYS + cell),
                value(accumulators, ForecastCounters.SIGNED_DAYS + cell));
    }

    /** Whether there was anything to forecast or to learn from. */
    public boolean isEmpty() {
        return items.isEmpty() && error(ForecastMethod.DELAYS).payments() == 0;
    }

    public ForecastError error(ForecastMethod method) {
        ForecastError all = ForecastError.NONE;
        for (Horizon horizon : Horizon.values()) {
            all = all.plus(error(method, horizon));
        }
        return all;
    }

    public ForecastError error(ForecastMethod method, Horizon horizon) {
        return errors.getOrDefault(ForecastCounters.cell(method, horizon), ForecastError.NONE);
    }

    /** As {@code summary.json} has it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("open", openByCurrency());
        json.put("pastPayments", error(ForecastMethod.DELAYS).payments());
        json.put("biasDays", rounded(error(ForecastMethod.DELAYS).biasDays()));
        Map<String, Object> methods = new LinkedHashMap<>();
        for (ForecastMethod method : ForecastMethod.values()) {
            methods.put(method.title(), rounded(error(method).meanAbsoluteDays()));
        }
        json.put("meanErrorDays", methods);
        json.put("byDaysAhead", byHorizon());
        json.put("datesInBand", share(bandsHeld, bands));
        json.put("cashDaysInBand", share(cashDaysHeld, cashDays));
        json.put("cashUntilInBand", share(cashUntilHeld, cashDays));
        return json;
    }

    private Map<String, Object> openByCurrency() {
        Map<String, Object> all = new LinkedHashMap<>();
        items.forEach(
                (currency, count) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("receivables", count);
                    one.put("amount", open.get(currency).toPlainString());
                    all.put(currency, one);
                });
        return all;
    }

    private Map<String, Object> byHorizon() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Horizon horizon : Horizon.values()) {
            ForecastError error = error(ForecastMethod.DELAYS, horizon);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("payments", error.payments());
            one.put("meanErrorDays", rounded(error.meanAbsoluteDays()));
            one.put("biasDays", rounded(error.biasDays()));
            all.put(horizon.days(), one);
        }
        return all;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : rounded((double) part / whole);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static long value(Map<String, Object> all, String name) {
        return (Long) all.getOrDefault(name, 0L);
    }
}

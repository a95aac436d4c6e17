package io.tieout.operators.forecast;

import io.tieout.core.forecast.CompanyForecast;
import io.tieout.core.forecast.ForecastBands;
import io.tieout.core.forecast.ForecastSettings;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.forecast.PaymentHistory;
import io.tieout.core.forecast.RunningForecast;
import io.tieout.core.receivables.AccountItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Forecasts the cash of a company whenever its items have changed, at most so often, and at the
 * start of each day. A forecast knows what came until its instant and nothing that came later, so
 * that it does not depend on the order of arrival or on a restart. Once a day it looks back on the
 * months before to learn how wide bands have to be.
 *
 * <p>What is open, and counts of what was paid, are held in memory as long as the operator runs.
 * State accesses: one write for what comes; at a forecast two more for each item that changed; at a
 * day's first one for each item of the months that count.
 */
final class RunningForecastFunction
        extends KeyedProcessFunction<String, ForecastInput, ForecastUpdate> {

    private static final long serialVersionUID = 1L;
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final long everyMillis;

    private transient ForecastRows rows;
    private transient Map<String, LoadedForecast> companies;

    /**
     * @param everyMillis the least time between two forecasts of a company, in event time
     */
    RunningForecastFunction(long everyMillis) {
        if (everyMillis < 1) {
            throw new IllegalArgumentException("forecasts every " + everyMillis + " ms");
        }
        this.everyMillis = everyMillis;
    }

    private static ForecastSettings settings() {
        return ForecastSettings.DEFAULTS;
    }

    @Override
    public void open(OpenContext openContext) {
        rows = new ForecastRows(getRuntimeContext());
        companies = new HashMap<>();
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> rows.accesses());
    }

    @Override
    public void processElement(
            ForecastInput input, Context context, Collector<ForecastUpdate> updates)
            throws Exception {
        long time =
                input.segment() == null ? context.timestamp() : input.segment().observedAtMillis();
        rows.add(time, input);
        context.timerService()
                .registerEventTimeTimer(-Math.floorDiv(-time, everyMillis) * everyMillis);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<ForecastUpdate> updates)
            throws Exception {
        LoadedForecast company = company(context.getCurrentKey());
        takeNews(company, time);
        int day = Math.toIntExact(Math.floorDiv(time, DAY_MILLIS));
        ForecastBands bands = bands(context.getCurrentKey(), company, day);
        LoadedForecast.Changes changes = company.forecast(day, time, bands);
        changes.dates().forEach(updates::collect);
        changes.cash().forEach(it -> context.output(ForecastOutputs.CASH_FORECASTS, it));
        // At the end of input every timer fires at once: days that never came are not made up.
        if (company.hasOpen() && context.timerService().currentWatermark() < Long.MAX_VALUE) {
            context.timerService().registerEventTimeTimer((day + 1) * DAY_MILLIS);
        }
    }

    private void takeNews(LoadedForecast company, long time) throws Exception {
        for (ForecastInput input : rows.takeNews(time)) {
            if (input.segment() != null) {
                if (rows.put(input.segment())) {
                    company.segment(input.segment());
                }
            } else {
                company.take(rows.put(input.item()), input.item());
            }
        }
    }

    /** Of the day's look back, which the first forecast of the day makes. */
    private ForecastBands bands(String companyId, LoadedForecast company, int day)
            throws Exception {
        Tuple2<Integer, ForecastBands> known = rows.bands();
        if (known != null && known.f0 == day) {
            return known.f1;
        }
        CompanyForecast all = new CompanyForecast(companyId, settings());
        rows.segments().forEach(it -> all.segment(it.customerId(), it.segment()));
        int limit =
                Math.toIntExact(
                        LocalDate.ofEpochDay(day)
                                .minusMonths(settings().keptMonths())
                                .toEpochDay());
        company.forgetBefore(limit);
        for (AccountItem item : rows.items()) {
            boolean paid = PaymentHistory.teaches(item);
            boolean old = paid && RunningForecast.isForgotten(item.clearedDay(), limit);
            if (old || (!paid && !item.isOpen())) {
                rows.forget(item);
            } else {
                all.add(item);
            }
        }
        ForecastBands bands = all.isEmpty() ? ForecastBands.untaught() : all.review(day).bands();
        rows.bands(day, bands);
        return bands;
    }

    private LoadedForecast company(String companyId) throws Exception {
        LoadedForecast company = companies.get(companyId);
        if (company == null) {
            company = new LoadedForecast(companyId, settings());
            rows.segments().forEach(company::segment);
            for (AccountItem item : rows.items()) {
                company.take(null, item);
            }
            companies.put(companyId, company);
        }
        return company;
    }
}

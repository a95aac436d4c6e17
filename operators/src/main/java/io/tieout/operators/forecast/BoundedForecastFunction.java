package io.tieout.operators.forecast;

import io.tieout.core.forecast.CompanyForecast;
import io.tieout.core.forecast.ForecastOutcome;
import io.tieout.core.forecast.ForecastSettings;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.operators.serialization.ForecastInputSerializer;
import io.tieout.operators.state.CollectingFunction;
import io.tieout.operators.state.RecordLog;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;

/**
 * Forecasts the cash of a company at the end of input: its items are collected as they come, and
 * each company is built in memory, forecast and dropped once. The largest company has to fit into
 * the heap.
 *
 * <p>State accesses: one write and one read for each chunk of items.
 */
final class BoundedForecastFunction extends CollectingFunction<ForecastInput, ItemForecast> {

    private static final long serialVersionUID = 1L;

    private transient RecordLog<ForecastInput> log;

    @Override
    public void open(OpenContext openContext) {
        log =
                new RecordLog<>(
                        getRuntimeContext(),
                        currentKey(),
                        "forecast-log",
                        ForecastInputSerializer.INSTANCE);
        getRuntimeContext().getMetricGroup().gauge("stateAccesses", () -> log.accesses());
    }

    @Override
    public void processElement(
            ForecastInput input, Context context, Collector<ItemForecast> forecasts)
            throws Exception {
        if (log.append(input.companyId(), input)) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    /** What waits in memory goes to state, so that a checkpoint has it. */
    @Override
    protected void flush() throws Exception {
        log.flush();
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<ItemForecast> forecasts)
            throws Exception {
        String companyId = context.getCurrentKey();
        ForecastOutcome outcome = company(companyId).forecast();
        outcome.items().forEach(forecasts::collect);
        outcome.cash().forEach(it -> context.output(ForecastOutputs.CASH, it));
        new ForecastCounters(getRuntimeContext()).outcome(outcome);
    }

    private CompanyForecast company(String companyId) throws Exception {
        CompanyForecast company = new CompanyForecast(companyId, ForecastSettings.DEFAULTS);
        Map<String, CustomerSegment> segments = new HashMap<>();
        log.forEach(
                companyId,
                (input, place) -> {
                    if (input.item() != null) {
                        company.add(input.item());
                    } else {
                        segments.merge(
                                input.segment().customerId(),
                                input.segment(),
                                (one, other) ->
                                        CustomerSegment.ORDER.compare(one, other) < 0
                                                ? other
                                                : one);
                    }
                });
        log.close(companyId);
        segments.values().forEach(it -> company.segment(it.customerId(), it.segment()));
        return company;
    }

    @Override
    public void close() {
        if (log != null) {
            new ForecastCounters(getRuntimeContext()).stateAccesses(log.accesses());
        }
    }
}

package io.tieout.jobs.receivables;

import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.operators.forecast.ForecastInput;
import io.tieout.operators.forecast.ForecastOperators;
import io.tieout.operators.forecast.ForecastOutputs;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Forecasts the cash of open receivables at the end of a bounded run.
 *
 * <pre>
 * account items ─────────┬─ by company ─▶ forecast ─┬─▶ dates
 * segments of customers ─┘                          └─▶ cash by day
 * </pre>
 */
public final class ForecastJob {

    /**
     * The streams that come out.
     *
     * @param dates when each open receivable will be paid
     * @param cash what comes on each day
     */
    public record Results(DataStream<ItemForecast> dates, DataStream<CashDay> cash) {}

    private ForecastJob() {}

    public static Results build(ReceivablesJob.Results receivables) {
        SingleOutputStreamOperator<ItemForecast> dates =
                items(receivables)
                        .union(segments(receivables))
                        .keyBy(ForecastInput::companyId, Types.STRING)
                        .transform(
                                "forecast cash",
                                TieoutTypes.ITEM_FORECAST,
                                ForecastOperators.bounded())
                        .uid("forecast-cash");
        return new Results(dates, dates.getSideOutput(ForecastOutputs.CASH));
    }

    private static DataStream<ForecastInput> items(ReceivablesJob.Results receivables) {
        return receivables
                .accountItems()
                .flatMap(ForecastOperators.items())
                .returns(TieoutTypes.FORECAST_INPUT)
                .uid("forecast-items")
                .name("items to forecast");
    }

    private static DataStream<ForecastInput> segments(ReceivablesJob.Results receivables) {
        return receivables
                .byCompany()
                .flatMap(ForecastOperators.segments())
                .returns(TieoutTypes.FORECAST_INPUT)
                .uid("forecast-segments")
                .name("segments of customers");
    }
}

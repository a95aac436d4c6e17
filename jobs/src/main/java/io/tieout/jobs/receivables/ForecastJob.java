package io.tieout.jobs.receivables;

import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.CashForecast;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.forecast.ForecastInput;
import io.tieout.operators.forecast.ForecastOperators;
import io.tieout.operators.forecast.ForecastOutputs;
import io.tieout.operators.serialization.TieoutTypes;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Forecasts the cash of open receivables at the end of a bounded run, or while they change.
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

    /**
     * The streams that come out where the input never ends.
     *
     * @param dates when a receivable will be paid, whenever that changes
     * @param cash what comes on each day, whenever that changes
     */
    public record Continuous(DataStream<ForecastUpdate> dates, DataStream<CashForecast> cash) {}

    private ForecastJob() {}

    /**
     * Forecasts while items change.
     *
     * @param every the least time between two forecasts of a company
     */
    public static Continuous continuous(ReceivablesJob.Continuous receivables, Duration every) {
        SingleOutputStreamOperator<ForecastUpdate> dates =
                items(receivables.accountItems())
                        .union(segments(receivables.byCompany()))
                        .keyBy(ForecastInput::companyId, Types.STRING)
                        .process(
                                ForecastOperators.continuous(every.toMillis()),
                                TieoutTypes.FORECAST_UPDATE)
                        .uid("forecast-cash")
                        .name("forecast cash");
        return new Continuous(dates, dates.getSideOutput(ForecastOutputs.CASH_FORECASTS));
    }

    public static Results build(ReceivablesJob.Results receivables) {
        SingleOutputStreamOperator<ItemForecast> dates =
                items(receivables.accountItems())
                        .union(segments(receivables.byCompany()))
                        .keyBy(ForecastInput::companyId, Types.STRING)
                        .transform(
                                "forecast cash",
                                TieoutTypes.ITEM_FORECAST,
                                ForecastOperators.bounded())
                        .uid("forecast-cash");
        return new Results(dates, dates.getSideOutput(ForecastOutputs.CASH));
    }

    private static DataStream<ForecastInput> items(DataStream<AccountItem> accountItems) {
        return accountItems
                .flatMap(ForecastOperators.items())
                .returns(TieoutTypes.FORECAST_INPUT)
                .uid("forecast-items")
                .name("items to forecast");
    }

    private static DataStream<ForecastInput> segments(DataStream<CompanyDocument> byCompany) {
        return byCompany
                .flatMap(ForecastOperators.segments())
                .returns(TieoutTypes.FORECAST_INPUT)
                .uid("forecast-segments")
                .name("segments of customers");
    }
}

package io.tieout.operators.forecast;

import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.receivables.AccountItem;
import io.tieout.operators.company.CompanyDocument;
import io.tieout.operators.serialization.TieoutTypes;
import io.tieout.operators.state.CollectingOperator;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Makes the functions and the operator of the cash forecast. */
public final class ForecastOperators {

    private ForecastOperators() {}

    /** What is owed, of the items that cash application tells; the rest is not forecast. */
    public static FlatMapFunction<AccountItem, ForecastInput> items() {
        return (item, out) -> {
            if (item.isOwed()) {
                out.collect(ForecastInput.of(item));
            }
        };
    }

    /** The segments of the customers among the documents. */
    public static FlatMapFunction<CompanyDocument, ForecastInput> segments() {
        return new SegmentDocuments();
    }

    /**
     * For a run that forecasts at the end of input; by company. Its side output is {@link
     * ForecastOutputs}. The type of its input is {@link TieoutTypes#FORECAST_INPUT}.
     */
    public static KeyedProcessOperator<String, ForecastInput, ItemForecast> bounded() {
        return new CollectingOperator<>(new BoundedForecastFunction());
    }

    /**
     * For a run that goes on for ever; by company. Its side output is {@link
     * ForecastOutputs#CASH_FORECASTS}.
     *
     * @param everyMillis the least time between two forecasts of a company, in event time
     */
    public static KeyedProcessFunction<String, ForecastInput, ForecastUpdate> continuous(
            long everyMillis) {
        return new RunningForecastFunction(everyMillis);
    }
}

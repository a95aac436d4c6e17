package io.tieout.operators.forecast;

import io.tieout.core.forecast.CashDay;
import io.tieout.core.forecast.CashForecast;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.util.OutputTag;

/** The side outputs of the forecast; its main output is the expected dates. */
public final class ForecastOutputs {

    public static final OutputTag<CashDay> CASH =
            new OutputTag<>("cash-forecast", TieoutTypes.CASH_DAY);

    /** Where the input never ends: all days of a currency, whenever one of them changes. */
    public static final OutputTag<CashForecast> CASH_FORECASTS =
            new OutputTag<>("cash-forecasts", TieoutTypes.CASH_FORECAST);

    private ForecastOutputs() {}
}

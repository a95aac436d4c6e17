package io.tieout.operators.forecast;

import io.tieout.core.forecast.CashDay;
import io.tieout.operators.serialization.TieoutTypes;
import org.apache.flink.util.OutputTag;

/** The side output of the forecast; its main output is the expected dates. */
public final class ForecastOutputs {

    public static final OutputTag<CashDay> CASH =
            new OutputTag<>("cash-forecast", TieoutTypes.CASH_DAY);

    private ForecastOutputs() {}
}

package io.tieout.core.forecast;

import java.util.EnumMap;
import java.util.Map;

/** The errors of forecasts by method and horizon. The order of counting does not matter. */
public final class ForecastErrors {

    private final Map<ForecastMethod, Map<Horizon, ForecastError>> errors =
            new EnumMap<>(ForecastMethod.class);
    private long bands;
    private long bandsHeld;

    /** Counts a payment that was expected so many days ahead. */
    public void add(ForecastMethod method, Horizon horizon, int expectedDay, int actualDay) {
        add(method, horizon, ForecastError.NONE.plus(expectedDay, actualDay));
    }

    /** Counts whether a payment came between the low and the high day. */
    public void addBand(boolean held) {
        bands++;
        bandsHeld += held ? 1 : 0;
    }

    private void add(ForecastMethod method, Horizon horizon, ForecastError error) {
        errors.computeIfAbsent(method, it -> new EnumMap<>(Horizon.class))
                .merge(horizon, error, ForecastError::plus);
    }

    /** Payments of which it is known whether they came between the low and the high day. */
    public long bands() {
        return bands;
    }

    /** How many of them did. */
    public long bandsHeld() {
        return bandsHeld;
    }

    /** The share of payments between their low and high day; zero if none is counted. */
    public double bandCoverage() {
        return bands == 0 ? 0 : (double) bandsHeld / bands;
    }

    /** Over all horizons. */
    public ForecastError of(ForecastMethod method) {
        ForecastError all = ForecastError.NONE;
        for (Horizon horizon : Horizon.values()) {
            all = all.plus(of(method, horizon));
        }
        return all;
    }

    public ForecastError of(ForecastMethod method, Horizon horizon) {
        return errors.getOrDefault(method, Map.of()).getOrDefault(horizon, ForecastError.NONE);
    }
}

package io.tieout.core.forecast;

/**
 * Ways to expect a payment date. All but the first two are what one would do without a forecast.
 */
public enum ForecastMethod {
    /** The customer's delays shrunk to its segment and the company. */
    DELAYS("delays"),
    /** The same, with the effects of weekday and part of the month. */
    DELAYS_AND_PAYING_DAYS("delays and paying days"),
    DUE_DATE("due date"),
    CUSTOMER_MEAN("customer mean"),
    GLOBAL_MEDIAN("global median");

    private final String title;

    ForecastMethod(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

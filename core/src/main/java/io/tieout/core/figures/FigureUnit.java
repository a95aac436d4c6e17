package io.tieout.core.figures;

/** How a figure is read from its part and whole. */
public enum FigureUnit {
    /** Part of the whole, 0 to 1; of exceptions also more. */
    SHARE("share"),
    /** The part alone. */
    COUNT("count"),
    /** The part in milliseconds, told in seconds. */
    DURATION("seconds"),
    /** The part in minor units of the currency. */
    AMOUNT("amount"),
    /** The part in minor units for each of the whole, two digits finer than the currency. */
    UNIT_PRICE("amount"),
    /** Part by whole of {@value BusinessFigure#TURNOVER_DAYS} days, in days. */
    DAYS("days"),
    /** The part in days for each of the whole. */
    MEAN_DAYS("days");

    private final String wireName;

    FigureUnit(String wireName) {
        this.wireName = wireName;
    }

    /** What the value counts. */
    public String wireName() {
        return wireName;
    }
}

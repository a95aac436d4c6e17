package io.tieout.core.forecast;

/** How far ahead a payment was expected when the forecast was made. */
public enum Horizon {
    WEEK(7, "1-7"),
    MONTH(30, "8-30"),
    TWO_MONTHS(60, "31-60"),
    LONGER(Integer.MAX_VALUE, "61+");

    private final int lastDay;
    private final String days;

    Horizon(int lastDay, String days) {
        this.lastDay = lastDay;
        this.days = days;
    }

    /** The horizon of a payment expected so many days ahead. */
    public static Horizon of(int daysAhead) {
        for (Horizon horizon : values()) {
            if (daysAhead <= horizon.lastDay) {
                return horizon;
            }
        }
        return LONGER;
    }

    /** In words: {@code 8-30}, days. */
    public String days() {
        return days;
    }
}

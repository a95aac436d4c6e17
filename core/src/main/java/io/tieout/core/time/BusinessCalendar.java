package io.tieout.core.time;

import java.time.LocalDate;

/** Tells business days from others. */
@FunctionalInterface
public interface BusinessCalendar {

    boolean isBusinessDay(LocalDate date);

    /**
     * The day so many business days later, or earlier if negative. The start need not be a business
     * day; with 0 it stays as it is.
     */
    default LocalDate plusBusinessDays(LocalDate start, int days) {
        int step = Integer.signum(days);
        LocalDate date = start;
        for (int left = Math.abs(days); left > 0; ) {
            date = date.plusDays(step);
            if (isBusinessDay(date)) {
                left--;
            }
        }
        return date;
    }

    /**
     * How many business days lie after {@code from} up to and including {@code to}; negative, and
     * with the ends exchanged, if {@code to} is earlier. It costs a step a day.
     */
    default int businessDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -businessDaysBetween(to, from);
        }
        int days = 0;
        for (LocalDate date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            if (isBusinessDay(date)) {
                days++;
            }
        }
        return days;
    }
}

package io.tieout.core.time;

import java.time.LocalDate;
import java.util.Set;

/**
 * Every day but Saturday, Sunday and the holidays.
 *
 * @param holidays single dates; those on a weekend change nothing
 */
public record HolidayCalendar(Set<LocalDate> holidays) implements BusinessCalendar {

    public HolidayCalendar {
        holidays = Set.copyOf(holidays);
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
        return WeekendCalendar.INSTANCE.isBusinessDay(date) && !holidays.contains(date);
    }
}

package io.tieout.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Every day but Saturday and Sunday. */
public enum WeekendCalendar implements BusinessCalendar {
    INSTANCE;

    @Override
    public boolean isBusinessDay(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }
}

package io.tieout.operators.collections;

import io.tieout.core.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The instants of event time at which customers are reminded: an hour of each business day. */
final class RunTimes {

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final LocalTime time;

    RunTimes(CollectionsOperatorSettings settings) {
        calendar = settings.rules().calendar();
        zone = ZoneId.of(settings.zone());
        time = LocalTime.of(settings.hour(), 0);
    }

    /** The first run after an instant. */
    long after(long millis) {
        ZonedDateTime from = Instant.ofEpochMilli(millis).atZone(zone);
        ZonedDateTime run = from.toLocalDate().atTime(time).atZone(zone);
        while (!run.isAfter(from) || !calendar.isBusinessDay(run.toLocalDate())) {
            run = run.toLocalDate().plusDays(1).atTime(time).atZone(zone);
        }
        return run.toInstant().toEpochMilli();
    }

    boolean isRun(long millis) {
        return after(millis - 1) == millis;
    }

    /** Days since 1970-01-01 in the zone. */
    int dayOf(long millis) {
        return Math.toIntExact(
                Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay());
    }
}

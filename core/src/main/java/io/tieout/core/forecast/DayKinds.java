package io.tieout.core.forecast;

import io.tieout.core.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What kind of day each day is: the weekday or no business day, and the start, middle or end of its
 * month. Looking a day up again costs an array access.
 */
final class DayKinds {

    /** Monday to Friday, and days on which banks do not book. */
    static final int WEEKDAYS = 6;

    static final int NO_BUSINESS = 5;

    /** The first five days, the last five, and those between. */
    static final int PARTS = 3;

    static final int KINDS = WEEKDAYS * PARTS;

    private static final int EDGE_DAYS = 5;
    private static final int SLACK_DAYS = 1_000;
    private static final byte UNKNOWN = -1;

    private final BusinessCalendar calendar;
    private byte[] kinds = {};
    private int firstDay;

    DayKinds(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    int kind(int day) {
        if (day < firstDay || day >= firstDay + kinds.length) {
            cover(day);
        }
        byte kind = kinds[day - firstDay];
        if (kind == UNKNOWN) {
            kind = (byte) find(LocalDate.ofEpochDay(day));
            kinds[day - firstDay] = kind;
        }
        return kind;
    }

    boolean isBusinessDay(int day) {
        return weekday(kind(day)) != NO_BUSINESS;
    }

    static int weekday(int kind) {
        return kind / PARTS;
    }

    static int part(int kind) {
        return kind % PARTS;
    }

    private int find(LocalDate date) {
        int weekday =
                calendar.isBusinessDay(date)
                        ? Math.min(date.getDayOfWeek().getValue() - 1, NO_BUSINESS - 1)
                        : NO_BUSINESS;
        int part = 1;
        if (date.getDayOfMonth() <= EDGE_DAYS) {
            part = 0;
        } else if (date.getDayOfMonth() > date.lengthOfMonth() - EDGE_DAYS) {
            part = 2;
        }
        return weekday * PARTS + part;
    }

    private void cover(int day) {
        int from = kinds.length == 0 ? day - SLACK_DAYS : Math.min(firstDay, day - SLACK_DAYS);
        int end = Math.max(firstDay + kinds.length, day + SLACK_DAYS);
        if (kinds.length == 0) {
            end = day + SLACK_DAYS;
        }
        byte[] wider = new byte[end - from];
        Arrays.fill(wider, UNKNOWN);
        System.arraycopy(kinds, 0, wider, Math.max(firstDay - from, 0), kinds.length);
        kinds = wider;
        firstDay = from;
    }
}

package io.tieout.core.collections;

import io.tieout.core.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * On which day an item reaches each level of one policy. Counting business days costs a step a day,
 * and many items fall due on the same day, so due days are remembered. Not safe for several
 * threads.
 */
final class LevelDays {

    static final int NONE = -1;

    private static final int MAX_REMEMBERED = 4_096;

    private final DunningPolicy policy;
    private final BusinessCalendar calendar;
    private final Map<Integer, int[]> byDueDay = new HashMap<>();

    LevelDays(DunningPolicy policy, BusinessCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    /** The highest level that is reached by a day; {@link #NONE} before the first. */
    int reached(int dueDay, int day) {
        int[] days = daysOf(dueDay);
        int level = days.length - 1;
        while (level >= 0 && days[level] > day) {
            level--;
        }
        return level;
    }

    /** The last day on which a promise can still be kept. */
    int deadlineOf(int promisedDay) {
        return plus(promisedDay, policy.promiseGraceDays());
    }

    int businessDaysPastDue(int dueDay, int day) {
        return calendar.businessDaysBetween(
                LocalDate.ofEpochDay(dueDay), LocalDate.ofEpochDay(day));
    }

    private int[] daysOf(int dueDay) {
        int[] known = byDueDay.get(dueDay);
        if (known != null) {
            return known;
        }
        if (byDueDay.size() >= MAX_REMEMBERED) {
            byDueDay.clear();
        }
        int[] days = new int[policy.levels().size()];
        for (int level = 0; level < days.length; level++) {
            days[level] = plus(dueDay, policy.daysOf(level));
        }
        byDueDay.put(dueDay, days);
        return days;
    }

    private int plus(int day, int businessDays) {
        return Math.toIntExact(
                calendar.plusBusinessDays(LocalDate.ofEpochDay(day), businessDays).toEpochDay());
    }
}

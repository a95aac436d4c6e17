package io.tieout.benchmarks.recon;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.Set;

/**
 * The feed's calendar. Days are counted since 1970-01-01; the bank rests at weekends and on the
 * TARGET holidays of fixed date.
 */
public final class Days {
    /** The first day of every feed. */
    public static final int START = (int) LocalDate.of(2025, 1, 1).toEpochDay();

    private static final int FIRST = START - 1_000;
    private static final byte[][] ISO = new byte[12_000][];

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final BitSet BUSINESS = businessDays();

    private Days() {}

    /** The day as {@code YYYY-MM-DD}; shared, not to be changed. */
    public static byte[] iso(int day) {
        byte[] cached = ISO[day - FIRST];
        if (cached == null) {
            cached = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
            ISO[day - FIRST] = cached;
        }
        return cached;
    }

    public static boolean isBusiness(int day) {
        return BUSINESS.get(day - FIRST);
    }

    private static BitSet businessDays() {
        BitSet days = new BitSet(ISO.length);
        for (int day = 0; day < ISO.length; day++) {
            LocalDate date = LocalDate.ofEpochDay(FIRST + day);
            boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            days.set(day, !weekend && !HOLIDAYS.contains(MonthDay.from(date)));
        }
        return days;
    }

    /** The day itself or the first business day after it. */
    public static int business(int day) {
        int result = day;
        while (!isBusiness(result)) {
            result++;
        }
        return result;
    }

    /** The so-many-th business day after a day. */
    public static int businessAfter(int day, int count) {
        int result = business(day);
        for (int i = 0; i < count; i++) {
            result = business(result + 1);
        }
        return result;
    }

    /** How busy a day is; 100 is usual, month ends and Mondays are above it, weekends zero. */
    public static int load(int day) {
        if (!isBusiness(day)) {
            return 0;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        int fromEnd = date.lengthOfMonth() - date.getDayOfMonth();
        if (fromEnd < 4) {
            return 165;
        }
        if (date.getDayOfMonth() <= 4) {
            return 140;
        }
        if (date.getDayOfMonth() == 15) {
            return 130;
        }
        return date.getDayOfWeek() == DayOfWeek.MONDAY ? 110 : 95;
    }
}

package io.tieout.benchmarks.recon;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The feed's calendar. Days are counted since 1970-01-01; the bank rests at weekends. */
final class Days {
    /** The first day of every feed. */
    static final int START = (int) LocalDate.of(2025, 1, 1).toEpochDay();

    private static final int FIRST = START - 1_000;
    private static final byte[][] ISO = new byte[12_000][];

    private Days() {}

    /** The day as {@code YYYY-MM-DD}; shared, not to be changed. */
    static byte[] iso(int day) {
        byte[] cached = ISO[day - FIRST];
        if (cached == null) {
            cached = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
            ISO[day - FIRST] = cached;
        }
        return cached;
    }

    static boolean isBusiness(int day) {
        // 1970-01-01 was a Thursday; the count below starts at Monday.
        return Math.floorMod(day + 3, 7) < 5;
    }

    /** The day itself or the first business day after it. */
    static int business(int day) {
        int result = day;
        while (!isBusiness(result)) {
            result++;
        }
        return result;
    }

    /** The so-many-th business day after a day. */
    static int businessAfter(int day, int count) {
        int result = business(day);
        for (int i = 0; i < count; i++) {
            result = business(result + 1);
        }
        return result;
    }

    /** How busy a day is; 100 is usual, month ends and Mondays are above it, weekends zero. */
    static int load(int day) {
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

package io.tieout.formats.mt940;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/** Reads SWIFT dates of six or four digits. */
final class Dates {

    /** SWIFT's window: years 80 to 99 lie in the last century. */
    private static final int PIVOT_YEAR = 80;

    private static final int HALF_YEAR_DAYS = 183;

    private Dates() {}

    /** Reads {@code YYMMDD} at {@code at}. */
    static LocalDate yearMonthDay(String text, int at, String field) throws BadField {
        int year = twoDigits(text, at);
        int month = twoDigits(text, at + 2);
        int day = twoDigits(text, at + 4);
        if (year < 0 || month < 0 || day < 0) {
            throw new BadField(field, "'" + cut(text, at, 6) + "' is not a date (YYMMDD)");
        }
        try {
            return LocalDate.of(year + (year < PIVOT_YEAR ? 2000 : 1900), month, day);
        } catch (DateTimeException e) {
            throw impossible(text, at, 6, field);
        }
    }

    /** Reads {@code MMDD} at {@code at}; its year is the one that brings it nearest. */
    static LocalDate monthDay(String text, int at, LocalDate near, String field) throws BadField {
        int month = twoDigits(text, at);
        int day = twoDigits(text, at + 2);
        LocalDate best = null;
        for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
            if (exists(year, month, day)) {
                LocalDate candidate = LocalDate.of(year, month, day);
                best =
                        best == null || distance(candidate, near) < distance(best, near)
                                ? candidate
                                : best;
            }
        }
        // A leap day may exist only in the wrong year.
        if (best == null || distance(best, near) > HALF_YEAR_DAYS) {
            throw impossible(text, at, 4, field);
        }
        return best;
    }

    private static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= Year.of(year).atMonth(month).lengthOfMonth();
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    private static BadField impossible(String text, int at, int length, String field) {
        return new BadField(field, "'" + cut(text, at, length) + "' is no day of the calendar");
    }

    private static String cut(String text, int at, int length) {
        return text.substring(Math.min(at, text.length()), Math.min(at + length, text.length()));
    }

    private static int twoDigits(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}

package io.tieout.core.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;

/**
 * How late payments came: a count for each month of payment and each delay in days. Counts are
 * exact, do not depend on the order of arrival, and can be taken back, which a sketch of quantiles
 * could not; there is one for each day between {@link #EARLIEST_DAYS} and {@link #LATEST_DAYS} at
 * most, and {@link #forgetBefore} bounds the months.
 *
 * <p>Payments are filed by the month in which they came, not by that of the invoice: of the
 * invoices of the last weeks only the quick payers have paid yet, of the payments of the last weeks
 * none is missing.
 */
public final class PaymentDelays {

    /** Payments before that count as this early. */
    public static final int EARLIEST_DAYS = -120;

    /** Payments after that count as this late. */
    public static final int LATEST_DAYS = 365;

    static final int SPAN_DAYS = LATEST_DAYS - EARLIEST_DAYS + 1;

    /** Month and delay in one number, ascending. */
    private int[] keys = new int[4];

    private int[] counts = new int[4];
    private int size;
    private int payments;

    /** Adds a payment so many days after the due date; negative for an earlier one. */
    public void add(int delayDays, int clearedDay) {
        change(key(delayDays, clearedDay), 1);
    }

    /**
     * Takes back a payment that was added.
     *
     * @throws IllegalStateException if there is none
     */
    public void remove(int delayDays, int clearedDay) {
        change(key(delayDays, clearedDay), -1);
    }

    /** How many payments are counted. */
    public int payments() {
        return payments;
    }

    /** Drops the payments of the months before that of the day. */
    public void forgetBefore(int day) {
        int first = Arrays.binarySearch(keys, 0, size, month(day) * SPAN_DAYS);
        int dropped = first >= 0 ? first : -first - 1;
        for (int i = 0; i < dropped; i++) {
            payments -= counts[i];
        }
        System.arraycopy(keys, dropped, keys, 0, size - dropped);
        System.arraycopy(counts, dropped, counts, 0, size - dropped);
        size -= dropped;
    }

    /** Adds what the payments weigh on a day to the mass of each delay. */
    void weighInto(double[] mass, int asOfDay, ForecastSettings settings) {
        int now = month(asOfDay);
        int month = Integer.MIN_VALUE;
        double weight = 0;
        for (int i = 0; i < size; i++) {
            if (keys[i] / SPAN_DAYS != month) {
                month = keys[i] / SPAN_DAYS;
                weight = settings.weight(now - month);
            }
            mass[keys[i] % SPAN_DAYS] += counts[i] * weight;
        }
    }

    /** The sum of all delays in days. */
    long sumOfDelays() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (long) counts[i] * (keys[i] % SPAN_DAYS + EARLIEST_DAYS);
        }
        return sum;
    }

    /** Adds the plain counts to those of each delay. */
    void countInto(long[] byDelay) {
        for (int i = 0; i < size; i++) {
            byDelay[keys[i] % SPAN_DAYS] += counts[i];
        }
    }

    /** Whether the month of a payment is before that of the day. */
    static boolean isBeforeMonthOf(int clearedDay, int day) {
        return month(clearedDay) < month(day);
    }

    static int clipped(int delayDays) {
        return Math.min(Math.max(delayDays, EARLIEST_DAYS), LATEST_DAYS);
    }

    private static int key(int delayDays, int clearedDay) {
        return month(clearedDay) * SPAN_DAYS + clipped(delayDays) - EARLIEST_DAYS;
    }

    private static int month(int day) {
        return (int) LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    private void change(int key, int by) {
        int at = Arrays.binarySearch(keys, 0, size, key);
        if (at < 0 && by < 0) {
            throw new IllegalStateException("no such payment was added");
        }
        if (at < 0) {
            insert(-at - 1, key);
        } else if (counts[at] + by == 0) {
            delete(at);
        } else {
            counts[at] += by;
        }
        payments += by;
    }

    private void insert(int at, int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        System.arraycopy(keys, at, keys, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        keys[at] = key;
        counts[at] = 1;
        size++;
    }

    private void delete(int at) {
        size--;
        System.arraycopy(keys, at + 1, keys, at, size - at);
        System.arraycopy(counts, at + 1, counts, at, size - at);
    }
}

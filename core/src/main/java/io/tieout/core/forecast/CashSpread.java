package io.tieout.core.forecast;

import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the open items of one currency bring by day, and how uncertain that is. Customers pay
 * independently of each other; the items of one customer, which often go into one payment, come
 * together or not at all.
 */
final class CashSpread {

    private static final long WHOLE = 1_000_000;

    private final int asOfDay;
    private final long total;
    private final int horizonDays;

    /** Minor units by day; the first is that after the as-of day. */
    private long[] expected = {};

    /** Squares of shares of the total, by day. */
    private double[] variance = {};

    private double[] varianceUntil = {};

    /** Of the customer at hand. */
    private double[] deviation = {};

    private double[] deviationUntil = {};
    private int touchedFrom = Integer.MAX_VALUE;
    private int touchedEnd;

    /**
     * @param total what all items that will be added sum to, in minor units; above zero
     * @param horizonDays how many days to look ahead
     */
    CashSpread(int asOfDay, long total, int horizonDays) {
        this.asOfDay = asOfDay;
        this.total = total;
        this.horizonDays = horizonDays;
    }

    /** Adds an item of the customer at hand. */
    void add(long open, PaymentChances chances) {
        int from = chances.firstDay() - asOfDay - 1;
        int end = Math.min(chances.lastDay() - asOfDay, horizonDays);
        cover(end);
        double share = (double) open / total;
        long placed = 0;
        double before = 0;
        for (int i = from; i < end; i++) {
            double paidBy = chances.paidBy(asOfDay + 1 + i);
            long until = portion(open, Math.round(paidBy * WHOLE));
            expected[i] += until - placed;
            placed = until;
            double today = paidBy - before;
            deviation[i] += share * Math.sqrt(today * (1 - today));
            deviationUntil[i] += share * Math.sqrt(paidBy * (1 - paidBy));
            before = paidBy;
        }
        touchedFrom = Math.min(touchedFrom, from);
        touchedEnd = Math.max(touchedEnd, end);
    }

    /** Says that all items of the customer at hand were added. */
    void endOfCustomer() {
        for (int i = touchedFrom; i < touchedEnd; i++) {
            variance[i] += deviation[i] * deviation[i];
            varianceUntil[i] += deviationUntil[i] * deviationUntil[i];
            deviation[i] = 0;
            deviationUntil[i] = 0;
        }
        touchedFrom = Integer.MAX_VALUE;
        touchedEnd = 0;
    }

    /**
     * The days on which something is expected.
     *
     * @param daily how many standard deviations wide the band of a day is
     * @param until the same for the cash until then
     */
    List<CashDay> days(String companyId, String currency, double daily, double until) {
        List<CashDay> days = new ArrayList<>();
        Band today = new Band(daily);
        Band all = new Band(until);
        for (int i = 0; i < expected.length; i++) {
            today.take(expected[i], variance[i]);
            all.take(all.expected + expected[i], varianceUntil[i]);
            all.neverFall();
            if (expected[i] != 0) {
                days.add(
                        new CashDay(
                                companyId,
                                asOfDay + 1 + i,
                                new Money(today.expected, currency),
                                new Money(today.low, currency),
                                new Money(today.high, currency),
                                new Money(all.expected, currency),
                                new Money(all.low, currency),
                                new Money(all.high, currency)));
            }
        }
        return days;
    }

    /**
     * Holds what was paid against what was expected, day by day.
     *
     * @param paid minor units by day; the first is that after the as-of day
     */
    void compare(long[] paid, BandWidth daily, BandWidth until) {
        cover(paid.length);
        long off = 0;
        for (int i = 0; i < paid.length; i++) {
            long today = paid[i] - expected[i];
            off += today;
            daily.add((double) today / total, Math.sqrt(variance[i]));
            until.add((double) off / total, Math.sqrt(varianceUntil[i]));
        }
    }

    private static long portion(long amount, long millionths) {
        return amount / WHOLE * millionths + amount % WHOLE * millionths / WHOLE;
    }

    private void cover(int days) {
        if (expected.length < days) {
            int length = Math.max(days, expected.length * 2);
            expected = Arrays.copyOf(expected, length);
            variance = Arrays.copyOf(variance, length);
            varianceUntil = Arrays.copyOf(varianceUntil, length);
            deviation = Arrays.copyOf(deviation, length);
            deviationUntil = Arrays.copyOf(deviationUntil, length);
        }
    }

    /** Around an expected amount, within what is possible. */
    private final class Band {

        private final double width;
        private long expected;
        private long low;
        private long high;
        private long lowest;
        private long highest;

        Band(double width) {
            this.width = width;
        }

        void take(long amount, double variance) {
            long reach =
                    BigDecimal.valueOf(width * Math.sqrt(variance))
                            .multiply(BigDecimal.valueOf(total))
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .longValueExact();
            expected = amount;
            low = Math.max(amount - reach, 0);
            high = Math.min(amount + reach, total);
        }

        void neverFall() {
            lowest = Math.max(lowest, low);
            highest = Math.max(highest, high);
            low = Math.min(lowest, expected);
            high = highest;
        }
    }
}

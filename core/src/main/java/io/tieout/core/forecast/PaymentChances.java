package io.tieout.core.forecast;

import java.util.Arrays;

/**
 * When one open item will be paid, given that it was not until the end of the as-of day: for each
 * day after it the chance that the payment is there. The first day is the day after the as-of day;
 * none lies in the past.
 */
public final class PaymentChances {

    private static final double QUARTER = 0.25;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** Rounding of sums. */
    private static final double EPSILON = 1e-9;

    /** Below that the curve says nothing about so old an item. */
    private static final double NOTHING_LEFT = 1e-9;

    private final int firstDay;

    /** Non-descending, ends with one. */
    private final double[] paidBy;

    private final DayWeights days;
    private final boolean beyondExperience;

    private PaymentChances(
            int firstDay, double[] paidBy, DayWeights days, boolean beyondExperience) {
        this.firstDay = firstDay;
        this.paidBy = paidBy;
        this.days = days;
        this.beyondExperience = beyondExperience;
    }

    static PaymentChances of(DelayCurve curve, int dueDay, int asOfDay, DayWeights days) {
        int first = Math.max(asOfDay + 1, dueDay + curve.earliest());
        int last = dueDay + curve.latest();
        double[] chances = new double[Math.max(last - first + 1, 0)];
        double left = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = curve.share(first + i - dueDay);
            left += chances[i];
            chances[i] *= days.factor(first + i);
        }
        return left < NOTHING_LEFT
                ? beyondExperience(dueDay, asOfDay, days)
                : new PaymentChances(first, cumulated(booked(chances, first, days)), days, false);
    }

    /**
     * Older than any payment that was seen. What is overdue so long is as likely as not to be
     * overdue as long again: the chance of still being open after twice the time is one half, after
     * ten times one tenth.
     */
    private static PaymentChances beyondExperience(int dueDay, int asOfDay, DayWeights days) {
        int first = asOfDay + 1;
        int overdue = Math.max(asOfDay - dueDay, 1);
        int furthest = Math.min(overdue * 10, PaymentDelays.LATEST_DAYS);
        double[] chances = new double[furthest];
        double open = 1;
        for (int i = 0; i < furthest; i++) {
            double openAfter = (double) overdue / (overdue + i + 1);
            chances[i] = i == furthest - 1 ? open : open - openAfter;
            open = openAfter;
        }
        return new PaymentChances(first, cumulated(booked(chances, first, days)), days, true);
    }

    /** What falls on days without bookings moves to the next with them. */
    private static double[] booked(double[] chances, int first, DayWeights days) {
        int last = days.booked(first + chances.length - 1);
        double[] booked = Arrays.copyOf(chances, last - first + 1);
        double waiting = 0;
        for (int i = 0; i < booked.length; i++) {
            if (days.isBooked(first + i)) {
                booked[i] += waiting;
                waiting = 0;
            } else {
                waiting += booked[i];
                booked[i] = 0;
            }
        }
        return booked;
    }

    private static double[] cumulated(double[] chances) {
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i];
            chances[i] = sum;
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    public int firstDay() {
        return firstDay;
    }

    /** The day by which it is certainly paid, as far as the forecast goes. */
    public int lastDay() {
        return firstDay + paidBy.length - 1;
    }

    /** Whether it is open longer than any payment that was seen took. */
    public boolean isBeyondExperience() {
        return beyondExperience;
    }

    /** The chance that it is paid until the end of the day. */
    public double paidBy(int day) {
        if (day < firstDay) {
            return 0;
        }
        return day > lastDay() ? 1 : paidBy[day - firstDay];
    }

    /** The first day by whose end it is paid with at least that chance. */
    public int dayOf(double chance) {
        int at = Arrays.binarySearch(paidBy, chance - EPSILON);
        if (at < 0) {
            at = Math.min(-at - 1, paidBy.length - 1);
        }
        while (at > 0 && paidBy[at - 1] >= paidBy[at]) {
            at--;
        }
        return firstDay + at;
    }

    /**
     * The mean of the middle half: between the day of a chance of one quarter and that of three
     * quarters. As insensitive to stragglers as the median, and steadier with few payments. Where
     * kinds of days differ, the median, as a mean may lie between two days on which payments come.
     */
    public int expectedDay() {
        int expected = days.differ() ? dayOf(0.5) : days.booked(middle());
        return Math.min(Math.max(expected, lowDay()), highDay());
    }

    /** Paid until then with a chance of one in ten. */
    public int lowDay() {
        return dayOf(LOW);
    }

    /** Paid until then with a chance of nine in ten. */
    public int highDay() {
        return dayOf(HIGH);
    }

    private int middle() {
        double before = 0;
        double sum = 0;
        for (int i = 0; i < paidBy.length && before < 1 - QUARTER; i++) {
            double after = Math.min(paidBy[i], 1 - QUARTER);
            sum += Math.max(after - Math.max(before, QUARTER), 0) * i;
            before = Math.max(after, before);
        }
        return firstDay + (int) Math.round(sum / (1 - 2 * QUARTER));
    }
}

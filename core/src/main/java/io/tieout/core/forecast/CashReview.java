package io.tieout.core.forecast;

import io.tieout.core.receivables.AccountItem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cash of {@link #DAYS} days as earlier forecasts saw it, held against what came. Each band is
 * as wide as was known when its forecast was made.
 */
final class CashReview {

    static final int DAYS = 30;

    /** A comparison that is known when its days have passed. */
    private record Pending(int knownFrom, BandWidth daily, BandWidth until) {}

    private final int endDay;
    private final boolean payingDayEffects;
    private final List<Pending> pending = new ArrayList<>();
    private final BandWidth daily = new BandWidth();
    private final BandWidth until = new BandWidth();
    private long compared;
    private long heldDaily;
    private long heldUntil;

    CashReview(int endDay, boolean payingDayEffects) {
        this.endDay = endDay;
        this.payingDayEffects = payingDayEffects;
    }

    /**
     * Looks at one forecast.
     *
     * @param open by customer
     * @param visitor sees each item
     */
    void review(List<AccountItem> open, Experience experience, OpenCash.Visitor visitor) {
        int asOfDay = experience.asOfDay();
        learn(asOfDay);
        SortedMap<String, CashSpread> spreads =
                OpenCash.of(open, experience, payingDayEffects, DAYS, visitor);
        if (asOfDay + DAYS < endDay) {
            spreads.forEach((currency, spread) -> compare(currency, spread, open, asOfDay));
        }
    }

    private void compare(String currency, CashSpread spread, List<AccountItem> open, int asOfDay) {
        long[] paid = paid(open, currency, asOfDay);
        count(
                spread.days("", currency, daily.standardDeviations(), until.standardDeviations()),
                paid,
                asOfDay);
        Pending next = new Pending(asOfDay + DAYS, new BandWidth(), new BandWidth());
        spread.compare(paid, next.daily(), next.until());
        pending.add(next);
    }

    /** Takes what is known at the end of the day. */
    private void learn(int day) {
        for (Pending one : pending) {
            if (one.knownFrom() <= day) {
                daily.add(one.daily());
                until.add(one.until());
            }
        }
        pending.removeIf(one -> one.knownFrom() <= day);
    }

    private static long[] paid(List<AccountItem> open, String currency, int asOfDay) {
        long[] paid = new long[DAYS];
        for (AccountItem item : open) {
            if (item.open().currency().equals(currency) && item.clearedDay() - asOfDay <= DAYS) {
                paid[item.clearedDay() - asOfDay - 1] += item.amount().minorUnits();
            }
        }
        return paid;
    }

    private void count(List<CashDay> days, long[] paid, int asOfDay) {
        SortedMap<Integer, CashDay> byDay = new TreeMap<>();
        days.forEach(day -> byDay.put(day.day(), day));
        long sum = 0;
        for (int i = 0; i < paid.length; i++) {
            sum += paid[i];
            CashDay day = byDay.get(asOfDay + 1 + i);
            if (day != null) {
                compared++;
                heldDaily += holds(day.low().minorUnits(), paid[i], day.high().minorUnits());
                heldUntil += holds(day.lowUntil().minorUnits(), sum, day.highUntil().minorUnits());
            }
        }
    }

    private static int holds(long low, long amount, long high) {
        return low <= amount && amount <= high ? 1 : 0;
    }

    /** How wide bands of a new forecast have to be. */
    BandWidth daily() {
        learn(endDay);
        return daily;
    }

    BandWidth until() {
        learn(endDay);
        return until;
    }

    boolean payingDayEffects() {
        return payingDayEffects;
    }

    long compared() {
        return compared;
    }

    long heldDaily() {
        return heldDaily;
    }

    long heldUntil() {
        return heldUntil;
    }
}

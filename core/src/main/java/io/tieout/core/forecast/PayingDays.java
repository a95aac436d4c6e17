package io.tieout.core.forecast;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * On which kinds of days payments came, and with that how much likelier a kind of day is than the
 * calendar alone would say. The order in which payments are counted does not matter.
 */
final class PayingDays {

    /** What "no effect" weighs, in payments: an effect has to be seen more often to count. */
    private static final double STRENGTH = 50;

    private static final int FEW_PAYMENTS = 20;
    private static final double HARDLY_ANY = 0.05;

    private final DayKinds kinds;
    private final long[] payments = new long[DayKinds.KINDS];

    /** How many payments came on a day. */
    private final NavigableMap<Integer, Long> payingDays = new TreeMap<>();

    PayingDays(DayKinds kinds) {
        this.kinds = kinds;
    }

    void add(int clearedDay) {
        payments[kinds.kind(clearedDay)]++;
        payingDays.merge(clearedDay, 1L, Long::sum);
    }

    void remove(int clearedDay) {
        payments[kinds.kind(clearedDay)]--;
        payingDays.computeIfPresent(
                clearedDay, (day, count) -> count == 1 ? null : Long.valueOf(count - 1));
    }

    void forgetBefore(int day) {
        SortedMap<Integer, Long> old = payingDays.headMap(day);
        old.forEach((one, count) -> payments[kinds.kind(one)] -= count);
        old.clear();
    }

    /** As far as is known now, without effects of the kind of day. */
    DayWeights plain() {
        double[] factors = new double[DayKinds.KINDS];
        Arrays.fill(factors, 1);
        return new DayWeights(kinds, factors, onBusinessDaysOnly());
    }

    /** As far as is known now, with the effects of weekday and part of the month. */
    DayWeights adjusted() {
        double[] factors = new double[DayKinds.KINDS];
        Arrays.fill(factors, 1);
        if (Arrays.stream(payments).sum() > 0) {
            double[] weekdays = new double[DayKinds.WEEKDAYS];
            double[] parts = new double[DayKinds.PARTS];
            effects(weekdays, parts);
            for (int kind = 0; kind < factors.length; kind++) {
                factors[kind] = weekdays[DayKinds.weekday(kind)] * parts[DayKinds.part(kind)];
            }
        }
        return new DayWeights(kinds, factors, onBusinessDaysOnly());
    }

    /** Banks book on business days, unless what was seen says otherwise. */
    private boolean onBusinessDaysOnly() {
        long all = Arrays.stream(payments).sum();
        long others = 0;
        for (int kind = 0; kind < payments.length; kind++) {
            others += DayKinds.weekday(kind) == DayKinds.NO_BUSINESS ? payments[kind] : 0;
        }
        return all < FEW_PAYMENTS || others <= HARDLY_ANY * all;
    }

    private void effects(double[] weekdays, double[] parts) {
        long[] days = new long[DayKinds.KINDS];
        for (int day = payingDays.firstKey(); day <= payingDays.lastKey(); day++) {
            days[kinds.kind(day)]++;
        }
        long[] paid = new long[DayKinds.WEEKDAYS];
        long[] possible = new long[DayKinds.WEEKDAYS];
        long[] paidInPart = new long[DayKinds.PARTS];
        long[] possibleInPart = new long[DayKinds.PARTS];
        for (int kind = 0; kind < days.length; kind++) {
            paid[DayKinds.weekday(kind)] += payments[kind];
            possible[DayKinds.weekday(kind)] += days[kind];
            paidInPart[DayKinds.part(kind)] += payments[kind];
            possibleInPart[DayKinds.part(kind)] += days[kind];
        }
        ratios(paid, possible, weekdays);
        ratios(paidInPart, possibleInPart, parts);
    }

    /** How much more often than by chance, drawn towards one. */
    private static void ratios(long[] paid, long[] possible, double[] ratios) {
        double allPaid = Arrays.stream(paid).sum();
        double allPossible = Arrays.stream(possible).sum();
        for (int i = 0; i < ratios.length; i++) {
            double share = possible[i] / allPossible;
            ratios[i] = share == 0 ? 1 : (paid[i] / share + STRENGTH) / (allPaid + STRENGTH);
        }
    }
}

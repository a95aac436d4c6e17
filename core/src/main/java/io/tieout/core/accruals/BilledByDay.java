package io.tieout.core.accruals;

import io.tieout.core.numbers.Ratio;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was billed of one order line, by the day of the bill, in its unit. Days up to which nobody
 * asks any more are one, so that a line with many bills stays small.
 */
public final class BilledByDay {

    private final TreeMap<LocalDate, Ratio> byDay = new TreeMap<>();
    private LocalDate uncountedFrom;

    /** A bill was granted, or a credit note if negative. */
    public void bill(LocalDate day, Ratio quantity) {
        byDay.merge(day, quantity, Ratio::plus);
    }

    /** A bill was granted that does not say for how much: nobody can tell what is left. */
    public void billUncounted(LocalDate day) {
        uncountedFrom = uncountedFrom == null || day.isBefore(uncountedFrom) ? day : uncountedFrom;
    }

    /** Nobody asks as of an earlier day than this any more. */
    public void foldUntil(LocalDate day) {
        SortedMap<LocalDate, Ratio> old = byDay.headMap(day, true);
        if (old.size() > 1) {
            Ratio sum = old.values().stream().reduce(Ratio.ZERO, Ratio::plus);
            LocalDate last = old.lastKey();
            old.clear();
            byDay.put(last, sum);
        }
    }

    /** By day, ascending. */
    public Map<LocalDate, Ratio> byDay() {
        return new TreeMap<>(byDay);
    }

    /** Null if all bills say for how much they are. */
    public LocalDate uncountedFrom() {
        return uncountedFrom;
    }

    /** Up to and with a day. */
    public Ratio billed(LocalDate asOf) {
        return byDay.headMap(asOf, true).values().stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    /** Whether it can be said how much was billed up to and with a day. */
    public boolean isCounted(LocalDate asOf) {
        return uncountedFrom == null || uncountedFrom.isAfter(asOf);
    }
}

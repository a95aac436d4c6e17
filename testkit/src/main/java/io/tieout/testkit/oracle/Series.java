package io.tieout.testkit.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Recurring items, so that a week's item is not tied to the week before (section 1, Series). */
final class Series {

    private static final long NONE = Long.MAX_VALUE;
    private static final long SHORTEST_PERIOD_DAYS = 5;

    private final List<Item> known;

    Series(List<Item> known) {
        this.known = known;
    }

    boolean recurs(Item bank, Item ledger) {
        return periodDays(bank, ledger) > 0;
    }

    boolean fits(Item bank, Item ledger) {
        long period = periodDays(bank, ledger);
        if (period == 0) {
            return true;
        }
        long lag = bank.daysAfter(ledger);
        long earliest = period >= 14 ? -5 : bank.amount() < 0 ? 0 : -2;
        long latest = Math.min(10, earliest + period - 2);
        return earliest <= lag && lag <= latest;
    }

    private long periodDays(Item bank, Item ledger) {
        long smallest = Math.min(usualGapDays(bank), usualGapDays(ledger));
        return smallest == NONE || smallest < SHORTEST_PERIOD_DAYS ? 0 : smallest;
    }

    private long usualGapDays(Item like) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Item item : known) {
            if (item.side() == like.side()
                    && item.amount() == like.amount()
                    && item.party().equals(like.party())) {
                days.add(item.day());
            }
        }
        List<Long> gaps = new ArrayList<>();
        LocalDate previous = null;
        for (LocalDate day : days) {
            if (previous != null) {
                gaps.add(ChronoUnit.DAYS.between(previous, day));
            }
            previous = day;
        }
        Collections.sort(gaps);
        return gaps.isEmpty() ? NONE : gaps.get((gaps.size() - 1) / 2);
    }
}

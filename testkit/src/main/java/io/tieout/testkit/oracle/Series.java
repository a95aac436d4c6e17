package io.tieout.testkit.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    boolean fits(Item bank, Item ledger) {
        long period = periodDays(bank, ledger);
        if (period == 0) {
            return true;
        }
        long lag = bank.daysAfter(ledger);
        long earliest = bank.amount() < 0 ? -1 : -3;
        return 2 * Math.abs(lag) < period && earliest <= lag && lag <= 3;
    }

    private long periodDays(Item bank, Item ledger) {
        long smallest = Math.min(smallestGapDays(bank), smallestGapDays(ledger));
        return smallest == NONE || smallest < SHORTEST_PERIOD_DAYS ? 0 : smallest;
    }

    private long smallestGapDays(Item like) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Item item : known) {
            if (item.side() == like.side()
                    && item.amount() == like.amount()
                    && item.party().equals(like.party())) {
                days.add(item.day());
            }
        }
        long smallest = NONE;
        LocalDate previous = null;
        for (LocalDate day : days) {
            if (previous != null) {
                smallest = Math.min(smallest, ChronoUnit.DAYS.between(previous, day));
            }
            previous = day;
        }
        return smallest;
    }
}

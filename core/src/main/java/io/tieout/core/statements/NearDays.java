package io.tieout.core.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Pairs lines and items of one amount that have one partner only within some days. */
final class NearDays {

    private NearDays() {}

    /** Round by round, until one pairs nothing. */
    static List<PairTied> pairs(Rivals rivals, int days, int maxRounds) {
        List<StatedLine> lines = byDay(rivals.lines());
        List<OurItem> items = byDay(rivals.items());
        List<PairTied> all = new ArrayList<>();
        for (int round = 0; round < maxRounds; round++) {
            List<PairTied> found = round(lines, items, days);
            if (found.isEmpty()) {
                break;
            }
            all.addAll(found);
            List<StatedLine> tiedLines = found.stream().map(PairTied::line).toList();
            List<OurItem> tiedItems = found.stream().map(PairTied::item).toList();
            lines = without(lines, tiedLines);
            items = without(items, tiedItems);
        }
        return all;
    }

    private static List<PairTied> round(List<StatedLine> lines, List<OurItem> items, int days) {
        int[] lineDays = lines.stream().mapToInt(StatedLine::day).toArray();
        int[] itemDays = items.stream().mapToInt(OurItem::day).toArray();
        List<PairTied> found = new ArrayList<>();
        for (StatedLine line : lines) {
            int from = first(itemDays, line.day() - days);
            if (first(itemDays, line.day() + days + 1) - from != 1) {
                continue;
            }
            OurItem item = items.get(from);
            int rivals =
                    first(lineDays, item.day() + days + 1) - first(lineDays, item.day() - days);
            if (rivals == 1) {
                found.add(new PairTied(line, item));
            }
        }
        return found;
    }

    /** The first place with this day or a later one. */
    static int first(int[] days, int day) {
        int from = 0;
        int to = days.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (days[middle] < day) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static <T extends Candidate> List<T> byDay(List<T> some) {
        List<T> sorted = new ArrayList<>(some);
        sorted.sort(Comparator.comparingInt(Candidate::day));
        return sorted;
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        Set<T> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(some);
        return all.stream().filter(it -> !gone.contains(it)).toList();
    }
}

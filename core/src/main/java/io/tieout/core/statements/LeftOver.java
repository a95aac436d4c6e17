package io.tieout.core.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known about lines that were not tied: what they repeat, and what they may be. */
final class LeftOver {

    private static final Comparator<OurItem> BY_DAY =
            Comparator.comparingInt(OurItem::day).thenComparing(OurItem::id);

    private final StatementSettings settings;
    private final MatchKeys keys;
    private final Set<List<Object>> tied = new HashSet<>();
    private final Map<List<Object>, String> firstLines = new HashMap<>();
    private final Map<Object, List<OurItem>> items = new HashMap<>();
    private final Map<Object, int[]> days = new HashMap<>();

    /** To be made when all ties are. */
    LeftOver(
            StatementSettings settings,
            MatchKeys keys,
            List<StatedLine> lines,
            List<OurItem> ofAccount) {
        this.settings = settings;
        this.keys = keys;
        for (StatedLine line : lines) {
            if (keys.numberAmount(line) != null) {
                firstLines.putIfAbsent(keys.numberAmount(line), line.id());
            }
            if (line.isTied()) {
                addUnlessNull(tied, named("C", keys.confused(line)));
                addUnlessNull(tied, named("core", keys.core(line)));
            }
        }
        for (OurItem item : ofAccount) {
            if (!item.isTied()) {
                put(keys.number(item), item);
                put(MatchKeys.amount(item), item);
            }
        }
        items.values().forEach(some -> some.sort(BY_DAY));
    }

    private static void addUnlessNull(Set<List<Object>> keys, List<Object> key) {
        if (key != null) {
            keys.add(key);
        }
    }

    private static List<Object> named(String name, List<Object> key) {
        return key == null ? null : List.of(name, key);
    }

    private void put(Object key, OurItem item) {
        if (key != null) {
            items.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
        }
    }

    /** The line that states the same; null if none. */
    String firstOf(StatedLine line) {
        String first = firstLines.get(keys.numberAmount(line));
        return line.id().equals(first) ? null : first;
    }

    /** Whether an untied line states in other words what another line is tied with. */
    boolean isNearlyTied(StatedLine line) {
        List<Object> confused = named("C", keys.confused(line));
        List<Object> core = named("core", keys.core(line));
        return (confused != null && tied.contains(confused))
                || (core != null && tied.contains(core));
    }

    /** Items that the line may be, by day and id; empty if there are none. */
    List<OurItem> candidates(StatedLine line) {
        List<Object> number = keys.number(line);
        List<OurItem> same = number == null ? List.of() : items.getOrDefault(number, List.of());
        if (!same.isEmpty() || !line.isBare()) {
            return first(same);
        }
        List<OurItem> ofAmount = items.getOrDefault(MatchKeys.amount(line), List.of());
        int within = settings.days(line.group());
        int[] itemDays =
                days.computeIfAbsent(
                        MatchKeys.amount(line),
                        k -> ofAmount.stream().mapToInt(OurItem::day).toArray());
        int from = NearDays.first(itemDays, line.day() - within);
        int to = NearDays.first(itemDays, line.day() + within + 1);
        return first(ofAmount.subList(from, to));
    }

    private List<OurItem> first(List<OurItem> some) {
        return some.subList(0, Math.min(some.size(), settings.maxSuggestions()));
    }
}

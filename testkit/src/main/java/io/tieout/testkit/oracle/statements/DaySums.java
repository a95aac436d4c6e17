package io.tieout.testkit.oracle.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Payments of a day that one side has in one sum: every choice is tried. */
final class DaySums {

    private static final int MOST = 12;

    private DaySums() {}

    /** Those of the day that share nothing with another. */
    static List<Together> of(List<Line> lines, List<Ours> items) {
        List<Together> all = new ArrayList<>();
        if (lines.size() > MOST || items.size() > MOST) {
            return all;
        }
        for (List<Ours> choice : choices(items)) {
            long sum = sum(choice, Ours::amount);
            lines.stream()
                    .filter(line -> line.amount() == sum)
                    .forEach(line -> all.add(told(List.of(line), choice)));
        }
        for (List<Line> choice : choices(lines)) {
            long sum = sum(choice, Line::amount);
            items.stream()
                    .filter(item -> item.amount() == sum)
                    .forEach(item -> all.add(told(choice, List.of(item))));
        }
        return all.stream().filter(one -> isAlone(one, all)).toList();
    }

    private static Together told(List<Line> lines, List<Ours> items) {
        return new Together("payments-in-sum", lines, items);
    }

    private static boolean isAlone(Together one, List<Together> all) {
        return all.stream()
                .filter(other -> !other.equals(one))
                .noneMatch(other -> meet(one, other));
    }

    private static boolean meet(Together one, Together other) {
        return !Collections.disjoint(one.lines(), other.lines())
                || !Collections.disjoint(one.items(), other.items());
    }

    private static <T> List<List<T>> choices(List<T> all) {
        List<List<T>> choices = new ArrayList<>();
        for (int mask = 0; mask < 1 << all.size(); mask++) {
            int chosen = mask;
            if (Integer.bitCount(mask) >= 2 && Integer.bitCount(mask) <= 4) {
                choices.add(
                        IntStream.range(0, all.size())
                                .filter(place -> (chosen >> place & 1) == 1)
                                .<T>mapToObj(all::get)
                                .toList());
            }
        }
        return choices;
    }

    private static <T> long sum(List<T> some, ToLongFunction<T> amount) {
        return some.stream().mapToLong(amount).sum();
    }
}

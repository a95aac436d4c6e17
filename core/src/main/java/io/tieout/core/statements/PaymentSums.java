package io.tieout.core.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Payments of one day that one side has in one sum and the other in several. Tells only what has
 * one explanation; looks at some thousand sums at most.
 */
final class PaymentSums {

    private static final int MOST_OF_A_DAY = 12;
    private static final int MOST_PARTS = 4;

    /** One line and several items, or one item and several lines. */
    record Sum(List<StatedLine> lines, List<OurItem> items) {}

    private PaymentSums() {}

    /** The sums that share nothing with another one. */
    static List<Sum> of(List<StatedLine> lines, List<OurItem> items) {
        if (lines.size() > MOST_OF_A_DAY || items.size() > MOST_OF_A_DAY) {
            return List.of();
        }
        List<Sum> sums = new ArrayList<>();
        for (StatedLine line : lines) {
            parts(items, OurItem::amount, line.amount())
                    .forEach(parts -> sums.add(new Sum(List.of(line), parts)));
        }
        for (OurItem item : items) {
            parts(lines, StatedLine::amount, item.amount())
                    .forEach(parts -> sums.add(new Sum(parts, List.of(item))));
        }
        IdentityHashMap<Object, Integer> uses = new IdentityHashMap<>();
        for (Sum sum : sums) {
            sum.lines().forEach(it -> uses.merge(it, 1, Integer::sum));
            sum.items().forEach(it -> uses.merge(it, 1, Integer::sum));
        }
        sums.removeIf(
                sum ->
                        Collections.max(sum.lines().stream().map(uses::get).toList()) > 1
                                || Collections.max(sum.items().stream().map(uses::get).toList())
                                        > 1);
        return sums;
    }

    private static <T> List<List<T>> parts(List<T> some, ToLongFunction<T> amount, long sum) {
        List<List<T>> found = new ArrayList<>();
        add(some, amount, 0, sum, List.of(), found);
        return found;
    }

    private static <T> void add(
            List<T> some,
            ToLongFunction<T> amount,
            int from,
            long left,
            List<T> chosen,
            List<List<T>> found) {
        if (chosen.size() > 1 && left == 0) {
            found.add(chosen);
        }
        for (int i = from; chosen.size() < MOST_PARTS && i < some.size(); i++) {
            List<T> more = new ArrayList<>(chosen);
            more.add(some.get(i));
            add(some, amount, i + 1, left - amount.applyAsLong(some.get(i)), more, found);
        }
    }
}

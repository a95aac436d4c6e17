package io.tieout.testkit.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** C2: one item on one side and several on the other that share a batch's reference. */
final class BatchReferenceRule implements Rule {

    @Override
    public void applyTo(Tick tick) {
        Set<Set<Item>> groups = groups(tick);
        for (Set<Item> group : groups) {
            boolean overlaps =
                    groups.stream()
                            .anyMatch(
                                    other ->
                                            !other.equals(group)
                                                    && !Collections.disjoint(other, group));
            if (!overlaps && tick.hasDue(group, DueClass.CERTAIN)) {
                tick.claim("batch-reference", group);
            }
        }
    }

    private static Set<Set<Item>> groups(Tick tick) {
        Set<String> keys = new HashSet<>();
        tick.open(Side.BANK).forEach(item -> keys.addAll(item.batchKeys()));
        Set<Set<Item>> groups = new HashSet<>();
        for (String key : keys) {
            List<Item> bank = having(key, tick.open(Side.BANK));
            List<Item> ledger = having(key, tick.open(Side.LEDGER));
            if (bank.size() == 1 && ledger.size() >= 2) {
                addIfGroup(tick, bank.get(0), ledger, groups);
            } else if (ledger.size() == 1 && bank.size() >= 2) {
                addIfGroup(tick, ledger.get(0), bank, groups);
            }
        }
        return groups;
    }

    private static List<Item> having(String key, List<Item> items) {
        return items.stream().filter(item -> item.batchKeys().contains(key)).toList();
    }

    private static void addIfGroup(Tick tick, Item single, List<Item> many, Set<Set<Item>> groups) {
        long sum = many.stream().mapToLong(Item::amount).reduce(0, Math::addExact);
        boolean near =
                many.stream()
                        .allMatch(
                                item ->
                                        item.daysApart(single)
                                                <= tick.settings().lags().batchDays());
        List<Item> group = new ArrayList<>(many);
        group.add(single);
        if (sum == single.amount() && near && !tick.hasRejectedPair(group)) {
            groups.add(new HashSet<>(group));
        }
    }
}

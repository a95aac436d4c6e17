package io.tieout.testkit.oracle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** I5: one item is the total of a day, of a party or of a batch on the other side. */
final class BatchTotalRule implements Rule {

    @Override
    public void applyTo(Tick tick) {
        Set<Set<Item>> candidates = new HashSet<>();
        List<Item> bank = tick.openNotReturned(Side.BANK);
        List<Item> ledger = tick.open(Side.LEDGER);
        for (Item single : bank) {
            List<Item> near = near(tick, single, ledger);
            addDays(tick, single, near, candidates);
            addParty(tick, single, near, candidates);
            addBatches(tick, single, near, candidates);
            addReference(tick, single, ledger, candidates);
        }
        for (Item single : ledger) {
            List<Item> near = near(tick, single, bank);
            addDays(tick, single, near, candidates);
            addParty(tick, single, near, candidates);
            addReference(tick, single, bank, candidates);
        }
        settle(tick, "batch-total", candidates);
    }

    private static List<Item> near(Tick tick, Item single, List<Item> others) {
        return others.stream()
                .filter(other -> other.sign() == single.sign())
                .filter(other -> isInWindow(tick, single, other))
                .toList();
    }

    private static boolean isInWindow(Tick tick, Item single, Item other) {
        long lag = single.isBank() ? single.daysAfter(other) : other.daysAfter(single);
        return tick.settings().lags().usual().contains(lag);
    }

    private static void addDays(
            Tick tick, Item single, List<Item> near, Set<Set<Item>> candidates) {
        for (LocalDate day : near.stream().map(Item::day).distinct().toList()) {
            add(tick, single, near, item -> item.day().equals(day), candidates);
        }
    }

    private static void addParty(
            Tick tick, Item single, List<Item> near, Set<Set<Item>> candidates) {
        add(tick, single, near, item -> tick.pairs().agreeByParty(single, item), candidates);
    }

    private static void addBatches(
            Tick tick, Item single, List<Item> near, Set<Set<Item>> candidates) {
        Set<String> names = new HashSet<>();
        near.forEach(item -> names.addAll(item.batchNames()));
        for (String name : names) {
            add(tick, single, near, item -> item.batchNames().contains(name), candidates);
        }
    }

    private static void addReference(
            Tick tick, Item single, List<Item> others, Set<Set<Item>> candidates) {
        List<Item> near =
                others.stream()
                        .filter(other -> other.sign() == single.sign())
                        .filter(
                                other ->
                                        other.daysApart(single)
                                                <= tick.settings().lags().referenceDays())
                        .toList();
        add(tick, single, near, item -> tick.pairs().agreeByReference(single, item), candidates);
    }

    private static void add(
            Tick tick,
            Item single,
            List<Item> near,
            Predicate<Item> belongs,
            Set<Set<Item>> candidates) {
        List<Item> many = near.stream().filter(belongs).toList();
        long sum = many.stream().mapToLong(Item::amount).reduce(0, Math::addExact);
        Set<Item> group = new HashSet<>(many);
        group.add(single);
        if (many.size() >= 2 && sum == single.amount() && !tick.hasRejectedPair(group)) {
            candidates.add(group);
        }
    }

    /** Claims the candidates that stand alone and freezes those that overlap, if an item is due. */
    static void settle(Tick tick, String rule, Set<Set<Item>> candidates) {
        for (Set<Item> candidate : candidates) {
            if (!tick.hasDue(candidate, DueClass.INFERRED)) {
                continue;
            }
            if (overlapsAnother(candidate, candidates)) {
                tick.freeze(candidate);
            } else {
                tick.claim(rule, candidate);
            }
        }
    }

    private static boolean overlapsAnother(Set<Item> candidate, Set<Set<Item>> candidates) {
        return candidates.stream()
                .anyMatch(
                        other ->
                                !other.equals(candidate)
                                        && !Collections.disjoint(other, candidate));
    }
}

package io.tieout.benchmarks.scoring;

import io.tieout.core.money.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is true about a feed, in arrays: for each item the group it belongs to and its amount, for
 * each group its kind, size and rules. Items without a partner have a group of their own that no
 * match can complete.
 */
final class TruthIndex {
    private static final int UNLINKED = 1;
    private static final int MAY_BE_AMBIGUOUS = 2;
    private static final int NOT_AUTOMATIC = 4;
    private static final int ANY_BALANCED = 8;

    private final HashIndex items = new HashIndex();
    private final List<String> kinds = new ArrayList<>();
    private int[] groupOfItem = new int[1 << 12];
    private long[] balanceOfItem = new long[1 << 12];
    private long[] weightOfItem = new long[1 << 12];
    private int[] sizeOfGroup = new int[1 << 12];
    private byte[] rulesOfGroup = new byte[1 << 12];
    private byte[] kindOfGroup = new byte[1 << 12];
    private int groups;

    /** Reads {@code links.jsonl} and {@code faults.jsonl}. */
    static TruthIndex read(Path truth) {
        TruthIndex index = new TruthIndex();
        Lines.each(truth.resolve("links.jsonl"), Lines.Link.class, index::add);
        Lines.each(truth.resolve("faults.jsonl"), Lines.Fault.class, index::add);
        return index;
    }

    private void add(Lines.Link link) {
        int rules =
                (link.mayBeAmbiguous() ? MAY_BE_AMBIGUOUS : 0)
                        | (link.automatic() ? 0 : NOT_AUTOMATIC)
                        | (link.anyBalanced() ? ANY_BALANCED : 0);
        int group = group(link.kind(), link.left().size() + link.right().size(), rules);
        for (int i = 0; i < link.left().size(); i++) {
            add(link.left().get(i), group, minor(link.leftAmounts().get(i), link.currency()));
        }
        for (int i = 0; i < link.right().size(); i++) {
            add(link.right().get(i), group, -minor(link.rightAmounts().get(i), link.currency()));
        }
        weigh(link.currency(), items.size() - link.left().size() - link.right().size());
    }

    private void add(Lines.Fault fault) {
        for (int i = 0; i < fault.amounts().size(); i++) {
            String id = fault.ids().get(i);
            if (items.find(HashIndex.hash(id)) == HashIndex.NONE) {
                int first = items.size();
                int group = group(fault.kind(), 0, UNLINKED);
                add(id, group, minor(fault.amounts().get(i), fault.currency()));
                weigh(fault.currency(), first);
            }
        }
    }

    private void add(String id, int group, long balance) {
        int before = items.size();
        int item = items.add(HashIndex.hash(id));
        if (item < before) {
            throw new IllegalStateException("truth names item " + id + " in two links");
        }
        if (item == groupOfItem.length) {
            groupOfItem = Arrays.copyOf(groupOfItem, item * 2);
            balanceOfItem = Arrays.copyOf(balanceOfItem, item * 2);
            weightOfItem = Arrays.copyOf(weightOfItem, item * 2);
        }
        groupOfItem[item] = group;
        balanceOfItem[item] = balance;
    }

    private void weigh(String currency, int from) {
        for (int item = from; item < items.size(); item++) {
            weightOfItem[item] = Weights.of(Math.abs(balanceOfItem[item]), currency);
        }
    }

    private static long minor(String amount, String currency) {
        return Money.parse(amount, currency).minorUnits();
    }

    private int group(String kind, int size, int rules) {
        if (groups == sizeOfGroup.length) {
            sizeOfGroup = Arrays.copyOf(sizeOfGroup, groups * 2);
            rulesOfGroup = Arrays.copyOf(rulesOfGroup, groups * 2);
            kindOfGroup = Arrays.copyOf(kindOfGroup, groups * 2);
        }
        int kindNumber = kinds.indexOf(kind);
        if (kindNumber < 0) {
            kindNumber = kinds.size();
            kinds.add(kind);
        }
        sizeOfGroup[groups] = size;
        rulesOfGroup[groups] = (byte) rules;
        kindOfGroup[groups] = (byte) kindNumber;
        return groups++;
    }

    int itemCount() {
        return items.size();
    }

    /** The item's number, or {@link HashIndex#NONE} for one that truth does not know. */
    int item(String id) {
        return items.find(HashIndex.hash(id));
    }

    int group(int item) {
        return groupOfItem[item];
    }

    String kind(int item) {
        return kinds.get(kindOfGroup[groupOfItem[item]]);
    }

    long weight(int item) {
        return weightOfItem[item];
    }

    boolean isLinked(int item) {
        return (rulesOfGroup[groupOfItem[item]] & UNLINKED) == 0;
    }

    /** Whether a match of the item is expected at all; parts that cancel out may stay open. */
    boolean isOwed(int item) {
        return (rulesOfGroup[groupOfItem[item]] & (UNLINKED | ANY_BALANCED)) == 0;
    }

    /** Whether the item's link can and may be found without a person. */
    boolean isDecidable(int item) {
        return (rulesOfGroup[groupOfItem[item]] & (MAY_BE_AMBIGUOUS | NOT_AUTOMATIC)) == 0;
    }

    boolean mayBeAutomatic(int item) {
        return (rulesOfGroup[groupOfItem[item]] & NOT_AUTOMATIC) == 0;
    }

    /**
     * Whether items form a union of complete groups; for groups whose parts may balance, a part
     * that does.
     *
     * @param chosen distinct known items; sorted by group on return
     */
    boolean isUnionOfGroups(Integer[] chosen) {
        Arrays.sort(chosen, (a, b) -> Integer.compare(groupOfItem[a], groupOfItem[b]));
        for (int from = 0, to; from < chosen.length; from = to) {
            int group = groupOfItem[chosen[from]];
            long balance = 0;
            for (to = from; to < chosen.length && groupOfItem[chosen[to]] == group; to++) {
                balance += balanceOfItem[chosen[to]];
            }
            boolean complete = to - from == sizeOfGroup[group];
            boolean balanced = (rulesOfGroup[group] & ANY_BALANCED) != 0 && balance == 0;
            if (!complete && !balanced) {
                return false;
            }
        }
        return chosen.length > 0;
    }
}

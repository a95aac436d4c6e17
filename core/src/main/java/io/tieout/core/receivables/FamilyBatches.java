package io.tieout.core.receivables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The families of a company in the order of their roots, in batches whose receivables fit into
 * memory. A family is never divided.
 */
final class FamilyBatches {

    /** Some families that follow each other. */
    final class Batch {

        private final int firstFamily;
        private final int endFamily;

        private Batch(int firstFamily, int endFamily) {
            this.firstFamily = firstFamily;
            this.endFamily = endFamily;
        }

        /** The families' roots, ascending. */
        List<String> roots() {
            return roots.subList(firstFamily, endFamily);
        }

        /** Where the families' receivables lie, ascending. */
        long[] places() {
            return Arrays.stream(byFamily, start(firstFamily), start(endFamily))
                    .mapToLong(index::place)
                    .sorted()
                    .toArray();
        }
    }

    private final ReceivableIndex index;
    private final List<String> roots;

    /** Receivables by their numbers in the index, family behind family. */
    private final int[] byFamily;

    /** Where the receivables of each family end. */
    private final int[] ends;

    /**
     * @param rootOf the root of a customer's family
     * @param others roots of families that may have no receivable
     */
    FamilyBatches(ReceivableIndex index, UnaryOperator<String> rootOf, Collection<String> others) {
        this.index = index;
        List<String> rootOfCustomer = index.customerIds().stream().map(rootOf).toList();
        TreeSet<String> all = new TreeSet<>(others);
        all.addAll(rootOfCustomer);
        this.roots = List.copyOf(all);
        int[] familyOfCustomer = familyOfCustomer(rootOfCustomer);
        this.ends = new int[roots.size()];
        this.byFamily = sort(familyOfCustomer);
    }

    private int[] familyOfCustomer(List<String> rootOfCustomer) {
        Map<String, Integer> ranks = new HashMap<>();
        for (String root : roots) {
            ranks.put(root, ranks.size());
        }
        return rootOfCustomer.stream().mapToInt(ranks::get).toArray();
    }

    /** Counts, then puts each behind the one before of its family. */
    private int[] sort(int[] familyOfCustomer) {
        for (int at = 0; at < index.size(); at++) {
            ends[familyOfCustomer[index.customer(at)]]++;
        }
        int start = 0;
        for (int family = 0; family < ends.length; family++) {
            int count = ends[family];
            ends[family] = start;
            start += count;
        }
        int[] sorted = new int[index.size()];
        for (int at = 0; at < sorted.length; at++) {
            sorted[ends[familyOfCustomer[index.customer(at)]]++] = at;
        }
        return sorted;
    }

    /**
     * @param maxReceivables of one batch, unless a single family has more
     */
    List<Batch> of(int maxReceivables) {
        List<Batch> batches = new ArrayList<>();
        int first = 0;
        for (int family = 0; family < ends.length; family++) {
            boolean last = family + 1 == ends.length;
            if (last || ends[family + 1] - start(first) > maxReceivables) {
                batches.add(new Batch(first, family + 1));
                first = family + 1;
            }
        }
        return batches;
    }

    private int start(int family) {
        return family == 0 ? 0 : ends[family - 1];
    }
}

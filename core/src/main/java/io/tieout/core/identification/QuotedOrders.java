package io.tieout.core.identification;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the orders that a payer quotes say of who it is: only those count that one customer alone
 * carries, for orders are the customers' own numbers.
 *
 * @param amounts by family, what the receivables of these orders were issued for, by their ids
 */
record QuotedOrders(Map<String, Map<String, DirectoryEntry>> amounts) {

    /**
     * @param entries under keys of orders
     * @param familyOf the family that an entry answers
     */
    static QuotedOrders of(
            Collection<DirectoryEntry> entries, Function<DirectoryEntry, String> familyOf) {
        Map<String, Set<String>> carriers = new HashMap<>();
        for (DirectoryEntry entry : entries) {
            carriers.computeIfAbsent(entry.key(), key -> new HashSet<>()).add(entry.customerId());
        }
        Map<String, Map<String, DirectoryEntry>> amounts = new TreeMap<>();
        for (DirectoryEntry entry : entries) {
            if (carriers.get(entry.key()).size() == 1) {
                amounts.computeIfAbsent(familyOf.apply(entry), family -> new TreeMap<>())
                        .put(entry.receivableId(), entry);
            }
        }
        return new QuotedOrders(amounts);
    }

    Set<String> families() {
        return amounts.keySet();
    }

    /** The families of which one receivable, or all together, were issued for the amount. */
    Set<String> supported(Gather.Asking asking) {
        Set<String> supported = new TreeSet<>();
        amounts.forEach(
                (family, receivables) -> {
                    if (isSupported(receivables.values(), asking)) {
                        supported.add(family);
                    }
                });
        return supported;
    }

    private static boolean isSupported(
            Collection<DirectoryEntry> receivables, Gather.Asking asking) {
        long amount = Math.abs(asking.amount());
        long sum = 0;
        boolean single = false;
        for (DirectoryEntry receivable : receivables) {
            if (receivable.currency().equals(asking.currency())) {
                sum = Math.addExact(sum, receivable.amount());
                single |= receivable.amount() == amount;
            }
        }
        return amount != 0 && (single || sum == amount);
    }
}

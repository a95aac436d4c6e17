package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.parties.PartyName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The orders of one vendor in one currency, by what a bill may say of them. A vendor may have
 * thousands: names are made comparable once for each order line, and not again for each bill.
 */
final class VendorOrders {

    /**
     * @param worth what is ordered, minor units
     */
    record Known(PurchaseOrderScope order, long worth) {

        /** What is ordered and not granted yet, minor units. */
        long open() {
            long open = worth;
            for (OrderLineBook book : order.books()) {
                open -= book.billedWorth();
            }
            return open;
        }
    }

    private final Map<String, Known> all = new HashMap<>();
    private final Map<String, Set<Known>> byItem = new HashMap<>();
    private final Map<String, Set<Known>> byDescription = new HashMap<>();
    private final Map<String, PurchaseOrder> indexed = new HashMap<>();
    private final Set<String> unindexed = new LinkedHashSet<>();

    /** Takes the order as it is now. */
    void put(PurchaseOrderScope order) {
        remove(order.number());
        long worth = 0;
        for (OrderLine line : order.inForce().lines()) {
            worth += Prices.value(line, order.inForce().currency()).minorUnits();
        }
        all.put(order.number(), new Known(order, worth));
        unindexed.add(order.number());
    }

    void remove(String number) {
        Known known = all.remove(number);
        unindexed.remove(number);
        PurchaseOrder before = indexed.remove(number);
        if (before != null) {
            for (OrderLine line : before.lines()) {
                drop(byItem, Units.normal(line.itemId()), known);
                drop(byDescription, PartyName.normalised(line.description()), known);
            }
        }
    }

    private static void drop(Map<String, Set<Known>> index, String key, Known known) {
        Set<Known> orders = index.get(key);
        if (orders != null && orders.remove(known) && orders.isEmpty()) {
            index.remove(key);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Collection<Known> all() {
        return all.values();
    }

    /** The orders with one of the numbers, in their normal form. */
    List<PurchaseOrderScope> numbered(Set<String> numbers) {
        return numbers.stream().filter(all::containsKey).map(it -> all.get(it).order()).toList();
    }

    /** The orders with a line for the item or, where the bill states none, the description. */
    Set<Known> withLineLike(InvoiceLine line) {
        index();
        String item = Units.normal(line.itemId());
        return item.isEmpty()
                ? byDescription.getOrDefault(PartyName.normalised(line.description()), Set.of())
                : byItem.getOrDefault(item, Set.of());
    }

    /** Only a vendor whose bills name no order needs to be looked at by items. */
    private void index() {
        for (String number : unindexed) {
            Known known = all.get(number);
            indexed.put(number, known.order().inForce());
            for (OrderLine line : known.order().inForce().lines()) {
                put(byItem, Units.normal(line.itemId()), known);
                put(byDescription, PartyName.normalised(line.description()), known);
            }
        }
        unindexed.clear();
    }

    private static void put(Map<String, Set<Known>> index, String key, Known known) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, k -> new HashSet<>(2)).add(known);
        }
    }
}

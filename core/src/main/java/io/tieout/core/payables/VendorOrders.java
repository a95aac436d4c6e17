package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.parties.PartyName;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final List<Known> all = new ArrayList<>();
    private final Map<String, PurchaseOrderScope> byNumber = new HashMap<>();
    private final Map<String, List<Known>> byItem = new HashMap<>();
    private final Map<String, List<Known>> byDescription = new HashMap<>();
    private int indexed;

    void add(PurchaseOrderScope order) {
        long worth = 0;
        for (OrderLine line : order.inForce().lines()) {
            worth += Prices.value(line, order.inForce().currency()).minorUnits();
        }
        all.add(new Known(order, worth));
        byNumber.put(order.number(), order);
    }

    List<Known> all() {
        return all;
    }

    /** The orders with one of the numbers, in their normal form. */
    List<PurchaseOrderScope> numbered(Set<String> numbers) {
        return numbers.stream().filter(byNumber::containsKey).map(byNumber::get).toList();
    }

    /** The orders with a line for the item or, where the bill states none, the description. */
    List<Known> withLineLike(InvoiceLine line) {
        index();
        String item = Units.normal(line.itemId());
        return item.isEmpty()
                ? byDescription.getOrDefault(PartyName.normalised(line.description()), List.of())
                : byItem.getOrDefault(item, List.of());
    }

    /** Only a vendor whose bills name no order needs to be looked at by items. */
    private void index() {
        for (; indexed < all.size(); indexed++) {
            Known known = all.get(indexed);
            for (OrderLine line : known.order().inForce().lines()) {
                put(byItem, Units.normal(line.itemId()), known);
                put(byDescription, PartyName.normalised(line.description()), known);
            }
        }
    }

    private static void put(Map<String, List<Known>> index, String key, Known known) {
        if (key.isEmpty()) {
            return;
        }
        List<Known> orders = index.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (orders.isEmpty() || !orders.get(orders.size() - 1).equals(known)) {
            orders.add(known);
        }
    }
}

package io.tieout.core.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.parties.PartyName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Which line of an order a line of a bill is for. */
final class OrderLines {

    private OrderLines() {}

    /** The order line; null if it cannot be told or is not there. */
    static OrderLine of(InvoiceLine line, PurchaseOrder order) {
        if (line.orderLine() != null) {
            return only(order, it -> it.line() == line.orderLine());
        }
        OrderLine told = told(line, order);
        return told == null ? only(order, it -> true) : told;
    }

    /** By item, else by description. */
    static OrderLine told(InvoiceLine line, PurchaseOrder order) {
        OrderLine byItem = only(order, it -> hasItem(it, line));
        return byItem == null ? only(order, it -> hasDescription(it, line)) : byItem;
    }

    static boolean hasItem(OrderLine ordered, InvoiceLine line) {
        String item = Units.normal(line.itemId());
        return !item.isEmpty() && item.equals(Units.normal(ordered.itemId()));
    }

    static boolean hasDescription(OrderLine ordered, InvoiceLine line) {
        String form = PartyName.normalised(line.description());
        return !form.isEmpty() && form.equals(PartyName.normalised(ordered.description()));
    }

    private static OrderLine only(PurchaseOrder order, Predicate<OrderLine> fits) {
        List<OrderLine> fitting = order.lines().stream().filter(fits).toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    /** Lines that a person may mean: by item, by description, by price. */
    static List<OrderLine> alike(InvoiceLine line, PurchaseOrder order) {
        Set<OrderLine> alike = new LinkedHashSet<>();
        order.lines().stream().filter(it -> hasItem(it, line)).forEach(alike::add);
        order.lines().stream().filter(it -> hasDescription(it, line)).forEach(alike::add);
        Ratio price = Prices.of(line);
        order.lines().stream()
                .filter(it -> !it.isByValue() && Objects.equals(Prices.of(it), price))
                .forEach(alike::add);
        return List.copyOf(alike);
    }
}

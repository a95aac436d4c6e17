package io.tieout.core.payables;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The orders of a company, and which of them a bill is for. */
final class OrderBook {

    private final Map<String, PurchaseOrderScope> orders = new TreeMap<>();
    private final Set<PurchaseOrderScope> changed = new HashSet<>();
    private final Map<String, List<Bill>> byOriginal = new HashMap<>();
    private OrderFinder finder;

    void add(PurchaseOrder order, long observedAtMillis) {
        PurchaseOrderScope scope = scope(order.number());
        scope.add(order, observedAtMillis);
        changed.add(scope);
        finder = null;
    }

    void add(GoodsReceipt receipt, long observedAtMillis) {
        PurchaseOrderScope scope = scope(receipt.orderNumber());
        scope.add(receipt, observedAtMillis);
        changed.add(scope);
    }

    private PurchaseOrderScope scope(String number) {
        return orders.computeIfAbsent(NormalForm.of(number), PurchaseOrderScope::new);
    }

    /** Counts the receipts of what changed since the last tick. */
    void countReceipts() {
        changed.forEach(PurchaseOrderScope::countReceipts);
        changed.clear();
    }

    /** By number. */
    Collection<PurchaseOrderScope> all() {
        return orders.values();
    }

    /** Takes the invoices that credit notes may name. */
    void know(Collection<Bill> bills) {
        byOriginal.clear();
        for (Bill bill : bills) {
            if (!bill.isCredit() && bill.vendor() != null) {
                byOriginal
                        .computeIfAbsent(key(bill, bill.number().normal()), k -> new ArrayList<>(1))
                        .add(bill);
            }
        }
    }

    /** The invoices of the vendor that a credit note names as corrected, in order. */
    List<Bill> originalsOf(Bill credit) {
        String original = credit.invoice().originalNumber();
        if (original == null || credit.vendor() == null) {
            return List.of();
        }
        List<Bill> named = byOriginal.getOrDefault(key(credit, NormalForm.of(original)), List.of());
        return named.stream().sorted(Bill.ORDER).toList();
    }

    private static String key(Bill bill, String number) {
        return number + '|' + bill.vendor().id();
    }

    /** The orders that a bill states, or else is found to be for. */
    OrdersOfBill ordersOf(Bill bill) {
        Set<String> stated = OrdersOfBill.statedNumbers(bill.invoice());
        if (stated.isEmpty() && bill.isCredit()) {
            stated = ordersOfOriginals(bill);
        }
        if (!stated.isEmpty()) {
            return OrdersOfBill.of(stated, false, orders);
        }
        List<PurchaseOrderScope> named = finder().namedBy(bill);
        return named.size() == 1
                ? OrdersOfBill.of(Set.of(named.get(0).number()), true, orders)
                : OrdersOfBill.of(Set.of(), false, orders);
    }

    private Set<String> ordersOfOriginals(Bill credit) {
        Set<Set<String>> stated = new HashSet<>();
        for (Bill invoice : originalsOf(credit)) {
            stated.add(OrdersOfBill.statedNumbers(invoice.invoice()));
        }
        return stated.size() == 1 ? stated.iterator().next() : Set.of();
    }

    OrderFinder finder() {
        if (finder == null) {
            finder = new OrderFinder(orders.values());
        }
        return finder;
    }
}

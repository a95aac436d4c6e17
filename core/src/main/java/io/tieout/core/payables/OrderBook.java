package io.tieout.core.payables;

import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.references.NormalForm;
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
    private final Map<String, Set<PurchaseOrderScope>> byVendor = new HashMap<>();
    private final Set<PurchaseOrderScope> changed = new HashSet<>();
    private final Set<PurchaseOrderScope> touched = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Set<PurchaseOrderScope> notFindable = new HashSet<>();
    private final OrderFinder finder = new OrderFinder();
    private final Originals originals;

    /** The bills of a vendor with a number, in order. */
    @FunctionalInterface
    interface Originals {
        List<Bill> numbered(String vendorId, String normalNumber);
    }

    OrderBook(Originals originals) {
        this.originals = originals;
    }

    void add(PurchaseOrder order, long observedAtMillis) {
        PurchaseOrderScope scope = scope(order.number());
        scope.add(order, observedAtMillis);
        changed.add(scope);
        notFindable.add(scope);
        byVendor.computeIfAbsent(order.vendorId(), k -> new HashSet<>()).add(scope);
    }

    void add(GoodsReceipt receipt, long observedAtMillis) {
        PurchaseOrderScope scope = scope(receipt.orderNumber());
        scope.add(receipt, observedAtMillis);
        changed.add(scope);
    }

    /** Takes an order as it stands. */
    void add(PurchaseOrderScope scope) {
        orders.put(scope.number(), scope);
    }

    PurchaseOrderScope scope(String number) {
        return orders.computeIfAbsent(NormalForm.of(number), PurchaseOrderScope::new);
    }

    /** By number in normal form; null if nothing is known of it. */
    PurchaseOrderScope get(String normalNumber) {
        return orders.get(normalNumber);
    }

    /** Forgets an order with all its documents. */
    void forget(PurchaseOrderScope scope) {
        orders.remove(scope.number());
        finder.remove(scope.number());
        notFindable.remove(scope);
        byVendor.values().forEach(of -> of.remove(scope));
        byVendor.values().removeIf(Set::isEmpty);
    }

    /** Counts the receipts of what changed since the last tick. */
    void countReceipts() {
        changed.forEach(PurchaseOrderScope::countReceipts);
        touched.addAll(changed);
        changed.clear();
    }

    /** Something was granted on the order, or its vendor's record changed. */
    void touch(PurchaseOrderScope order) {
        touched.add(order);
    }

    /** All of them are looked at again. */
    void touchAll() {
        touched.addAll(orders.values());
    }

    void touchVendor(String vendorId) {
        touched.addAll(byVendor.getOrDefault(vendorId, Set.of()));
    }

    /** Whether the next tick has to look at some order. */
    boolean isAnyTouched() {
        return !touched.isEmpty() || !left.isEmpty();
    }

    /** The orders that changed since this was last asked. */
    List<PurchaseOrderScope> takeTouched() {
        List<PurchaseOrderScope> taken = List.copyOf(touched);
        touched.clear();
        return taken;
    }

    /** Vendors and currencies that an order was known under and is no more. */
    List<String> takeLeft() {
        finder();
        List<String> taken = List.copyOf(left);
        left.clear();
        return taken;
    }

    /** By number. */
    Collection<PurchaseOrderScope> all() {
        return orders.values();
    }

    /** The invoices of the vendor that a credit note names as corrected, in order. */
    List<Bill> originalsOf(Bill credit) {
        String original = credit.invoice().originalNumber();
        if (original == null || credit.vendor() == null) {
            return List.of();
        }
        return originals.numbered(credit.vendor().id(), NormalForm.of(original)).stream()
                .filter(bill -> !bill.isCredit())
                .toList();
    }

    /** The orders with these numbers. */
    OrdersOfBill named(Collection<String> numbers, boolean found) {
        return OrdersOfBill.of(numbers, found, orders);
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

    /** Knows every order as it is; only bills that name none ask. */
    OrderFinder finder() {
        for (PurchaseOrderScope order : notFindable) {
            String before = finder.put(order);
            if (before != null) {
                left.add(before);
            }
        }
        notFindable.clear();
        return finder;
    }
}

package io.tieout.core.payables;

import io.tieout.core.references.NormalForm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The bills that are not granted, and which of them a tick has to look at: those that are due or
 * changed, and all that may compete with them. Bills compete for orders: whoever names an order, or
 * was found to be for it, is looked at together with all others of that order. Bills that name none
 * are looked at again with the orders of their vendor, since one of these may be theirs.
 */
final class WaitingBills {

    private final OrderBook orders;
    private final TreeSet<Bill> all = new TreeSet<>(Bill.ORDER);
    private final Map<String, Bill> byId = new HashMap<>();
    private final Map<Bill, Set<String>> topics = new HashMap<>();
    private final Map<String, Set<Bill>> byTopic = new HashMap<>();
    private final TreeMap<Long, List<Bill>> due = new TreeMap<>();
    private final Set<Bill> changed = new HashSet<>();
    private final Set<String> changedTopics = new HashSet<>();

    /** What a tick looks at: bills in order, orders by number. */
    record Examined(SortedSet<Bill> bills, SortedSet<PurchaseOrderScope> orders) {

        static Examined nothing() {
            return new Examined(
                    new TreeSet<>(Bill.ORDER),
                    new TreeSet<>(Comparator.comparing(PurchaseOrderScope::number)));
        }
    }

    WaitingBills(OrderBook orders) {
        this.orders = orders;
    }

    /** Lets a bill wait, which is due at these times. */
    void add(Bill bill, long certainAtMillis, long inferredAtMillis) {
        all.add(bill);
        byId.put(bill.id(), bill);
        topics.put(bill, Set.of());
        due.computeIfAbsent(certainAtMillis, k -> new ArrayList<>(1)).add(bill);
        due.computeIfAbsent(inferredAtMillis, k -> new ArrayList<>(1)).add(bill);
        changed.add(bill);
    }

    void remove(Bill bill) {
        all.remove(bill);
        byId.remove(bill.id(), bill);
        changed.remove(bill);
        watch(bill, Set.of());
        topics.remove(bill);
    }

    boolean has(String billId) {
        return byId.containsKey(billId);
    }

    /** Something was said of a bill, if it is one that waits. */
    void changed(String billId) {
        if (has(billId)) {
            changed.add(byId.get(billId));
        }
    }

    boolean has(Bill bill) {
        return topics.containsKey(bill);
    }

    SortedSet<Bill> all() {
        return all;
    }

    /** What is known of the bill changed. */
    void changed(Bill bill) {
        if (has(bill)) {
            changed.add(bill);
        }
    }

    /** Something changed that all of them may depend on. */
    void allChanged() {
        changed.addAll(all);
    }

    /** An invoice that credit notes may name came, went or has another vendor. */
    void originalChanged(Bill invoice) {
        if (invoice.vendor() != null) {
            changedTopics.add(original(invoice.number().normal(), invoice.vendor().id()));
        }
    }

    /** Null if no bill waits to be due. */
    Long nextDueMillis() {
        return due.isEmpty() ? null : due.firstKey();
    }

    /** Whether the next tick has something to look at, whatever comes. */
    boolean isRestless() {
        return !changed.isEmpty() || !changedTopics.isEmpty() || orders.isAnyTouched();
    }

    private static String order(String number) {
        return "order/" + number;
    }

    private static String original(String number, String vendorId) {
        return "original/" + number + '|' + vendorId;
    }

    private static String vendor(String key) {
        return "vendor/" + key;
    }

    /** Whether a bill that is not granted names the order. */
    boolean isAwaiting(String normalNumber) {
        return byTopic.containsKey(order(normalNumber));
    }

    /** Finds out which orders all of them are for. */
    void placeAll() {
        all.forEach(this::place);
    }

    /** Everything, as if all had changed. */
    Examined examineAll() {
        Search search = new Search();
        all.forEach(search::visit);
        orders.all().forEach(search::visit);
        orders.takeTouched();
        orders.takeLeft();
        forgetChanges(Long.MAX_VALUE);
        return search.run();
    }

    /** What a tick has to look at. */
    Examined examine(long atMillis) {
        Search search = new Search();
        due.headMap(atMillis, true).values().forEach(bills -> bills.forEach(search::visit));
        changed.forEach(search::visit);
        orders.takeTouched().forEach(search::visit);
        orders.takeLeft().forEach(key -> search.visitTopic(vendor(key)));
        changedTopics.forEach(search::visitTopic);
        forgetChanges(atMillis);
        return search.run();
    }

    private void forgetChanges(long atMillis) {
        due.headMap(atMillis, true).clear();
        changed.clear();
        changedTopics.clear();
    }

    /**
     * The bills that compete for orders, and the orders that these name in turn.
     *
     * @param numbers in normal form; those found are added
     * @param most no more than so many
     * @return null if there are more
     */
    Collection<Bill> competing(Set<String> numbers, int most) {
        SortedSet<Bill> found = new TreeSet<>(Bill.ORDER);
        Deque<String> left = new ArrayDeque<>(numbers);
        while (!left.isEmpty()) {
            for (Bill bill : byTopic.getOrDefault(order(left.poll()), Set.of())) {
                if (found.add(bill)) {
                    bill.orders().numbers().stream().filter(numbers::add).forEach(left::add);
                }
            }
            if (found.size() > most) {
                return null;
            }
        }
        return found;
    }

    /** Finds all that hangs together with what is visited first. */
    private final class Search {

        private final Examined examined = Examined.nothing();
        private final Deque<Bill> open = new ArrayDeque<>();

        void visit(Bill bill) {
            if (has(bill) && examined.bills().add(bill)) {
                open.add(bill);
            }
        }

        void visit(PurchaseOrderScope order) {
            if (orders.get(order.number()) == order && examined.orders().add(order)) {
                visitTopic(order(order.number()));
                if (order.isThere()) {
                    String currency = order.inForce().currency();
                    visitTopic(vendor(OrderFinder.key(currency, order.inForce().vendorId())));
                }
            }
        }

        void visitTopic(String topic) {
            byTopic.getOrDefault(topic, Set.of()).forEach(this::visit);
        }

        Examined run() {
            while (!open.isEmpty()) {
                Bill bill = open.poll();
                visitOrders(bill);
                place(bill);
                visitOrders(bill);
            }
            return examined;
        }

        private void visitOrders(Bill bill) {
            if (bill.orders() != null) {
                for (String number : bill.orders().numbers()) {
                    PurchaseOrderScope order = orders.get(number);
                    if (order != null) {
                        visit(order);
                    }
                }
            }
        }
    }

    /** Finds out which orders a bill is for. */
    private void place(Bill bill) {
        boolean known = bill.vendor() != null;
        bill.belongsTo(known ? orders.ordersOf(bill) : OrdersOfBill.NONE);
        Set<String> now = new HashSet<>();
        bill.orders().numbers().forEach(number -> now.add(order(number)));
        if (known && OrdersOfBill.statedNumbers(bill.invoice()).isEmpty()) {
            now.add(vendor(OrderFinder.key(bill.currency(), bill.vendor().id())));
            if (bill.isCredit() && bill.invoice().originalNumber() != null) {
                String number = NormalForm.of(bill.invoice().originalNumber());
                now.add(original(number, bill.vendor().id()));
            }
        }
        watch(bill, now);
    }

    private void watch(Bill bill, Set<String> now) {
        Set<String> before = topics.get(bill);
        if (now.equals(before)) {
            return;
        }
        for (String topic : before) {
            Set<Bill> bills = byTopic.get(topic);
            bills.remove(bill);
            if (bills.isEmpty()) {
                byTopic.remove(topic);
            }
        }
        now.forEach(topic -> byTopic.computeIfAbsent(topic, k -> new HashSet<>(2)).add(bill));
        topics.put(bill, now);
    }
}

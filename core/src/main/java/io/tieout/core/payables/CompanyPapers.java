package io.tieout.core.payables;

import io.tieout.core.documents.Budget;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.results.DuplicateVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The documents of a company as far as they are known by the last tick, who sent them, which bills
 * repeat others, and which wait. What a document changes is found by indexes; nothing is searched
 * through at a tick.
 */
final class CompanyPapers {

    private static final Comparator<PayablesInbox.Arrived> BY_AGE =
            Comparator.comparingLong(PayablesInbox.Arrived::observedAtMillis)
                    .thenComparing(it -> it.event().id())
                    .thenComparingLong(PayablesInbox.Arrived::contentHash);

    private final PayablesSettings settings;
    private final PayablesInbox inbox = new PayablesInbox();
    private final VendorDirectory vendors = new VendorDirectory();
    private final Issuers issuers = new Issuers(vendors);
    private final DuplicateSearch duplicates;
    private final OrderBook orders;
    private final WaitingBills waiting;
    private final TreeSet<Bill> bills = new TreeSet<>(Bill.ORDER);
    private final TreeSet<PayablesInbox.Arrived> conflicts = new TreeSet<>(BY_AGE);
    private final TreeSet<PayablesInbox.Arrived> rejections = new TreeSet<>(BY_AGE);
    private final List<Bill> fresh = new ArrayList<>();
    private final Set<String> rejectedAlone = new HashSet<>();
    private final StandingNotes standings = new StandingNotes();
    private final List<Budget> newBudgets = new ArrayList<>();
    private long lastObservedMillis = Long.MIN_VALUE;

    CompanyPapers(PayablesSettings settings) {
        this.settings = settings;
        this.duplicates = new DuplicateSearch(settings);
        this.orders = new OrderBook(duplicates::numbered);
        this.waiting = new WaitingBills(orders);
    }

    PayablesInbox inbox() {
        return inbox;
    }

    VendorDirectory vendors() {
        return vendors;
    }

    Issuers issuers() {
        return issuers;
    }

    DuplicateSearch duplicates() {
        return duplicates;
    }

    OrderBook orders() {
        return orders;
    }

    WaitingBills waiting() {
        return waiting;
    }

    /** All bills that are not forgotten, in order. */
    SortedSet<Bill> bills() {
        return bills;
    }

    /** What may have changed of how bills stand. */
    StandingNotes standings() {
        return standings;
    }

    /** Whether a person rejected the bill, and not only a pair of which it is one. */
    boolean isRejected(String billId) {
        return rejectedAlone.contains(billId);
    }

    /** How many documents there are. */
    int size() {
        return bills.size() + orders.all().size() + vendors.all().size() + inbox.size();
    }

    /** The bills that were taken last. */
    List<Bill> fresh() {
        return List.copyOf(fresh);
    }

    long lastObservedMillis() {
        return lastObservedMillis;
    }

    /** Takes what was observed until then. */
    PayablesInbox.Taken takeUntil(long atMillis) {
        fresh.clear();
        PayablesInbox.Taken taken = inbox.takeUntil(atMillis);
        for (PayablesInbox.Arrived arrived : taken.documents()) {
            lastObservedMillis = Math.max(lastObservedMillis, arrived.observedAtMillis());
            if (arrived.event() instanceof VendorInvoice invoice) {
                take(
                        new Bill(invoice, arrived.observedAtMillis()),
                        arrived.contentHash(),
                        atMillis);
            } else {
                takeOther(arrived);
            }
        }
        conflicts.addAll(taken.conflicts());
        return taken;
    }

    private void take(Bill bill, long contentHash, long atMillis) {
        bill.isKnown(contentHash, atMillis);
        fresh.add(bill);
        issuers.add(bill);
        bills.add(bill);
        duplicates.add(bill);
        waiting.add(
                bill,
                bill.observedAtMillis() + settings.certainMillis(),
                bill.observedAtMillis() + settings.inferredMillis());
        waiting.originalChanged(bill);
    }

    private void takeOther(PayablesInbox.Arrived arrived) {
        if (arrived.event() instanceof PurchaseOrder order) {
            orders.add(order, arrived.observedAtMillis());
        } else if (arrived.event() instanceof GoodsReceipt receipt) {
            orders.add(receipt, arrived.observedAtMillis());
        } else if (arrived.event() instanceof Vendor vendor) {
            take(vendor);
        } else if (arrived.event() instanceof Budget budget) {
            newBudgets.add(budget);
        } else if (arrived.event() instanceof DecisionEvent decision) {
            rejections.add(arrived);
            if (decision.kind() == DecisionKind.REJECT) {
                forEachPair(decision, duplicates::reject);
                if (decision.rightIds().isEmpty()) {
                    rejectedAlone.addAll(decision.leftIds());
                    decision.leftIds().forEach(standings::mayHaveChanged);
                }
            }
        }
    }

    private static void forEachPair(DecisionEvent decision, BiConsumer<String, String> pair) {
        for (String left : decision.leftIds()) {
            decision.rightIds().forEach(right -> pair.accept(left, right));
        }
    }

    private void take(Vendor vendor) {
        for (Bill bill : issuers.put(vendor)) {
            waiting.originalChanged(bill);
            boolean known = duplicates.has(bill);
            if (known) {
                duplicates.remove(bill);
            }
            Vendor before = bill.vendor();
            issuers.identifyAgain(bill);
            standings.isFrom(bill, before);
            if (known) {
                duplicates.add(bill);
            }
            waiting.originalChanged(bill);
            waiting.changed(bill);
        }
        orders.touchVendor(vendor.id());
    }

    List<Budget> takeBudgets() {
        List<Budget> taken = List.copyOf(newBudgets);
        newBudgets.clear();
        return taken;
    }

    /** Credit notes first: those that are none twice take invoices back. */
    List<DuplicateVerdict> judgeDuplicates() {
        List<DuplicateVerdict> fresh = new ArrayList<>();
        for (Bill credit : duplicates.takeStale(true)) {
            if (judge(credit, fresh)) {
                duplicates.reversalsMayChange(credit);
            }
        }
        duplicates.findReversals();
        duplicates.takeStale(false).forEach(bill -> judge(bill, fresh));
        return fresh;
    }

    private boolean judge(Bill bill, List<DuplicateVerdict> fresh) {
        DuplicateVerdict verdict = duplicates.verdict(bill);
        DuplicateVerdict before = bill.duplicate();
        if (verdict == null ? before == null : verdict.equals(before)) {
            return false;
        }
        if (verdict != null) {
            fresh.add(verdict);
        }
        bill.isDuplicate(verdict);
        waiting.changed(bill);
        return true;
    }

    /** What is too old to matter. */
    record Forgotten(
            List<Bill> settled,
            List<PayablesInbox.Arrived> conflicts,
            List<PayablesInbox.Arrived> rejections) {}

    /**
     * Forgets bills that are granted, other contents and rejections that were observed before then.
     * A bill that still waits goes on waiting, but nothing is compared with it any more.
     */
    Forgotten forgetBefore(long observedAtMillis) {
        Set<String> originals = originalsOfWaiting();
        List<Bill> settled = new ArrayList<>();
        for (Bill bill : duplicates.observedBefore(observedAtMillis)) {
            if (originals.contains(bill.id())) {
                continue;
            }
            duplicates.remove(bill);
            if (bill.isGranted()) {
                forget(bill);
                settled.add(bill);
            }
        }
        List<PayablesInbox.Arrived> oldRejections = olderThan(rejections, observedAtMillis);
        List<PayablesInbox.Arrived> needed =
                oldRejections.stream().filter(this::isAboutWaitingBill).toList();
        rejections.addAll(needed);
        oldRejections.removeAll(needed);
        for (PayablesInbox.Arrived it : oldRejections) {
            DecisionEvent decision = (DecisionEvent) it.event();
            if (decision.kind() == DecisionKind.REJECT && decision.rightIds().isEmpty()) {
                rejectedAlone.removeAll(decision.leftIds());
            }
            forEachPair(decision, duplicates::forgetRejection);
            inbox.forget(it.event());
        }
        return new Forgotten(settled, oldConflicts(observedAtMillis), oldRejections);
    }

    /** Whether a bill waits that a person approved, refused or coded. */
    private boolean isAboutWaitingBill(PayablesInbox.Arrived arrived) {
        DecisionEvent decision = (DecisionEvent) arrived.event();
        return (decision.isAlone() || decision.isOfBills())
                && decision.leftIds().stream()
                        .anyMatch(id -> waiting.has(id) || waiting.has(RecodedLines.billOf(id)));
    }

    /** Bills of which a copy still waits: without them it would be none. */
    private Set<String> originalsOfWaiting() {
        Set<String> originals = new HashSet<>();
        for (Bill bill : waiting.all()) {
            if (bill.duplicate() != null) {
                originals.add(bill.duplicate().duplicateOf());
            }
        }
        return originals;
    }

    /** Other content is no conflict, and must not be kept for one, once the first is forgotten. */
    private List<PayablesInbox.Arrived> oldConflicts(long observedAtMillis) {
        List<PayablesInbox.Arrived> old = olderThan(conflicts, observedAtMillis);
        conflicts.stream().filter(it -> !inbox.isTaken(it.event())).forEach(old::add);
        conflicts.removeAll(old);
        return old;
    }

    private void forget(Bill bill) {
        waiting.originalChanged(bill);
        bills.remove(bill);
        issuers.remove(bill);
        inbox.forget(bill.invoice());
    }

    /** Bills that are granted so late that nothing is compared with them any more. */
    List<Bill> forgetUncompared(List<Bill> granted) {
        List<Bill> old = granted.stream().filter(bill -> !duplicates.has(bill)).toList();
        old.forEach(this::forget);
        return old;
    }

    private static List<PayablesInbox.Arrived> olderThan(
            NavigableSet<PayablesInbox.Arrived> all, long observedAtMillis) {
        List<PayablesInbox.Arrived> old = new ArrayList<>();
        while (!all.isEmpty() && all.first().observedAtMillis() < observedAtMillis) {
            old.add(all.pollFirst());
        }
        return old;
    }

    /**
     * Forgets orders on which nothing happened since then, of which nothing waits and nothing is
     * open. A bill that comes for one after all is held: it names an order that is not there.
     */
    List<PurchaseOrderScope> forgetOrdersBefore(long atMillis, OpenCases cases) {
        List<PurchaseOrderScope> old = new ArrayList<>();
        for (PurchaseOrderScope order : List.copyOf(orders.all())) {
            if (order.changedAtMillis() < atMillis
                    && !waiting.isAwaiting(order.number())
                    && !cases.isAnyOf(PayablesTick.owner(order))) {
                orders.forget(order);
                order.documents().forEach(it -> inbox.forget(it.event()));
                old.add(order);
            }
        }
        return old;
    }
}

package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was observed until a tick, each document once (section 1).
 *
 * @param invoices invoices and credit notes, in order
 * @param orders by normal form of the number and version
 * @param receipts in order of (observed, id)
 * @param vendors by id, as last observed
 * @param rejections what people say is no duplicate
 * @param decisions what people say of bills, in order of (observed, id), each once
 * @param conflicts contents that do not count
 */
record Papers(
        List<Paper> invoices,
        SortedMap<String, SortedMap<Integer, OrderVersion>> orders,
        List<Delivery> receipts,
        SortedMap<String, Vendor> vendors,
        List<DecisionEvent> rejections,
        List<Observed> decisions,
        List<CanonicalEvent> conflicts) {

    /** One version of an order. */
    record OrderVersion(PurchaseOrder document, long observedAtMillis) {}

    /** A receipt. */
    record Delivery(GoodsReceipt document, long observedAtMillis) {}

    static Papers until(List<Observed> events, Comparator<CanonicalEvent> contentOrder, long tick) {
        List<Observed> there =
                events.stream()
                        .filter(event -> event.observedAtMillis() <= tick)
                        .sorted(
                                Comparator.comparingLong(Observed::observedAtMillis)
                                        .thenComparing(Observed::event, contentOrder))
                        .toList();
        List<CanonicalEvent> conflicts = new ArrayList<>();
        return new Papers(
                firsts(there, VendorInvoice.class, VendorInvoice::id, conflicts).stream()
                        .map(it -> new Paper((VendorInvoice) it.event(), it.observedAtMillis()))
                        .sorted()
                        .toList(),
                orders(firsts(there, PurchaseOrder.class, Papers::versionKey, conflicts)),
                firsts(there, GoodsReceipt.class, GoodsReceipt::id, conflicts).stream()
                        .map(it -> new Delivery((GoodsReceipt) it.event(), it.observedAtMillis()))
                        .sorted(
                                Comparator.comparingLong(Delivery::observedAtMillis)
                                        .thenComparing(it -> it.document().id()))
                        .toList(),
                vendors(there),
                there.stream()
                        .map(Observed::event)
                        .filter(DecisionEvent.class::isInstance)
                        .map(DecisionEvent.class::cast)
                        .filter(decision -> decision.kind() == DecisionKind.REJECT)
                        .toList(),
                decisions(there),
                conflicts);
    }

    private static List<Observed> decisions(List<Observed> there) {
        Map<String, Observed> firsts = new TreeMap<>();
        there.stream()
                .filter(it -> it.event() instanceof DecisionEvent)
                .forEach(it -> firsts.putIfAbsent(it.event().id(), it));
        return firsts.values().stream()
                .sorted(Comparator.comparingLong(Observed::observedAtMillis))
                .toList();
    }

    private static String versionKey(PurchaseOrder order) {
        return NormalForm.of(order.number()) + '/' + order.version();
    }

    private static <T extends CanonicalEvent> Collection<Observed> firsts(
            List<Observed> there,
            Class<T> kind,
            Function<T, String> key,
            List<CanonicalEvent> conflicts) {
        Map<String, List<Observed>> contents = new TreeMap<>();
        for (Observed observed : there) {
            if (kind.isInstance(observed.event())) {
                List<Observed> known =
                        contents.computeIfAbsent(
                                key.apply(kind.cast(observed.event())), k -> new ArrayList<>());
                if (known.stream().noneMatch(k -> k.event().equals(observed.event()))) {
                    known.add(observed);
                }
            }
        }
        List<Observed> firsts = new ArrayList<>();
        for (List<Observed> known : contents.values()) {
            firsts.add(known.get(0));
            known.stream().skip(1).map(Observed::event).forEach(conflicts::add);
        }
        return firsts;
    }

    private static SortedMap<String, SortedMap<Integer, OrderVersion>> orders(
            Collection<Observed> versions) {
        SortedMap<String, SortedMap<Integer, OrderVersion>> orders = new TreeMap<>();
        for (Observed observed : versions) {
            PurchaseOrder order = (PurchaseOrder) observed.event();
            orders.computeIfAbsent(NormalForm.of(order.number()), number -> new TreeMap<>())
                    .put(order.version(), new OrderVersion(order, observed.observedAtMillis()));
        }
        return orders;
    }

    private static SortedMap<String, Vendor> vendors(List<Observed> there) {
        SortedMap<String, Vendor> last = new TreeMap<>();
        for (Observed observed : there) {
            if (observed.event() instanceof Vendor vendor) {
                last.put(vendor.id(), vendor);
            }
        }
        return last;
    }

    /** The version that counts; null if there is no such order. */
    OrderVersion inForce(String order) {
        SortedMap<Integer, OrderVersion> versions = orders.get(order);
        return versions == null ? null : versions.get(versions.lastKey());
    }

    /** Whether the order is there in a version before the one in force. */
    boolean hasEarlierVersion(String order) {
        return orders.get(order).size() > 1;
    }
}

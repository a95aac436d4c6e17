package io.tieout.core.payables;

import io.tieout.core.documents.Budget;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents that wait for the tick at which they exist. Arrival order does not matter: of several
 * contents under one id the one observed first counts, the smaller content hash at the same
 * instant; of vendors and budgets the last. Versions of an order are known by number and version.
 */
final class PayablesInbox {

    private static final Comparator<Arrived> FIRST_OBSERVED =
            Comparator.comparingLong(Arrived::observedAtMillis)
                    .thenComparingLong(Arrived::contentHash);

    private static final Comparator<Arrived> IN_ORDER =
            FIRST_OBSERVED.thenComparing(arrived -> key(arrived.event()));

    /** A document with its hash. */
    record Arrived(CanonicalEvent event, long observedAtMillis, long contentHash) {

        static Arrived of(CanonicalEvent event, long observedAtMillis) {
            return new Arrived(event, observedAtMillis, ContentHash.of(event));
        }
    }

    /**
     * What a tick takes.
     *
     * @param documents those that count
     * @param conflicts other contents under a taken id
     * @param replaced records that others took the place of
     */
    record Taken(List<Arrived> documents, List<Arrived> conflicts, List<Arrived> replaced) {}

    private final Map<String, List<Arrived>> waiting = new HashMap<>();
    private final Map<String, List<Long>> takenContents = new HashMap<>();
    private final Map<String, Arrived> takenRecords = new HashMap<>();
    private long duplicates;

    /** Whether the document is news; one that comes again with the same content is none. */
    boolean add(Observed observed) {
        return add(Arrived.of(observed.event(), observed.observedAtMillis()));
    }

    boolean add(Arrived arrived) {
        String key = key(arrived.event());
        if (isReplaced(arrived.event())) {
            return addRecord(key, arrived);
        }
        if (takenContents.getOrDefault(key, List.of()).contains(arrived.contentHash())) {
            countDuplicate(arrived);
            return false;
        }
        List<Arrived> versions = waiting.computeIfAbsent(key, k -> new ArrayList<>(1));
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).contentHash() == arrived.contentHash()) {
                boolean earlier = FIRST_OBSERVED.compare(arrived, versions.get(i)) < 0;
                if (earlier) {
                    versions.set(i, arrived);
                }
                countDuplicate(arrived);
                return earlier;
            }
        }
        versions.add(arrived);
        return true;
    }

    /** Documents that wait for their tick. */
    int size() {
        return waiting.size();
    }

    /** Of each document that waits and is no other content of a known one, what would count. */
    List<Arrived> firstOfWaiting() {
        List<Arrived> first = new ArrayList<>();
        waiting.forEach(
                (key, versions) -> {
                    if (!takenContents.containsKey(key)) {
                        first.add(Collections.min(versions, FIRST_OBSERVED));
                    }
                });
        first.sort(IN_ORDER);
        return first;
    }

    boolean isTaken(CanonicalEvent event) {
        return takenContents.containsKey(key(event));
    }

    /** Forgets a document that was taken: if it comes again, it is news. */
    void forget(CanonicalEvent event) {
        takenContents.remove(key(event));
    }

    /** Decisions go to several flows and are counted elsewhere. */
    private void countDuplicate(Arrived arrived) {
        if (!(arrived.event() instanceof DecisionEvent)) {
            duplicates++;
        }
    }

    /** How many bills, orders and receipts came again with the same content. */
    long duplicates() {
        return duplicates;
    }

    /** A record that is as it was before is news all the same: what was changed is changed back. */
    private boolean addRecord(String key, Arrived arrived) {
        Arrived last = takenRecords.get(key);
        List<Arrived> versions = waiting.getOrDefault(key, List.of());
        if ((last != null && FIRST_OBSERVED.compare(arrived, last) <= 0)
                || versions.contains(arrived)) {
            return false;
        }
        return waiting.computeIfAbsent(key, k -> new ArrayList<>(1)).add(arrived);
    }

    private static String key(CanonicalEvent event) {
        if (event instanceof PurchaseOrder order) {
            return order.stream() + '/' + NormalForm.of(order.number()) + '/' + order.version();
        }
        return event.stream() + '/' + event.id();
    }

    /** Of these the last one counts. */
    private static boolean isReplaced(CanonicalEvent event) {
        return event instanceof Vendor || event instanceof Budget || event instanceof GlAccount;
    }

    /** Takes what was observed until then, in the order of observation. */
    Taken takeUntil(long atMillis) {
        List<Arrived> ready = new ArrayList<>();
        for (List<Arrived> versions : waiting.values()) {
            versions.stream().filter(it -> it.observedAtMillis() <= atMillis).forEach(ready::add);
            versions.removeIf(it -> it.observedAtMillis() <= atMillis);
        }
        waiting.values().removeIf(List::isEmpty);
        ready.sort(IN_ORDER);
        Taken taken = new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Arrived arrived : ready) {
            if (isReplaced(arrived.event())) {
                Arrived before = takenRecords.put(key(arrived.event()), arrived);
                if (before != null) {
                    taken.replaced().add(before);
                }
                taken.documents().add(arrived);
                continue;
            }
            List<Long> contents =
                    takenContents.computeIfAbsent(key(arrived.event()), k -> new ArrayList<>(1));
            (contents.isEmpty() ? taken.documents() : taken.conflicts()).add(arrived);
            contents.add(arrived.contentHash());
        }
        return taken;
    }
}

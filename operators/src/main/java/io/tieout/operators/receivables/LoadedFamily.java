package io.tieout.operators.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.exchange.LedgerRates;
import io.tieout.core.receivables.CashResults;
import io.tieout.core.receivables.CustomerScope;
import io.tieout.core.results.ExceptionItem;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.state.RowKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A customer family in memory with what waits for which tick. It can be dropped and built again at
 * any time.
 */
final class LoadedFamily {

    /** The order in which documents come. */
    static final Comparator<FamilyDocument> IN_ORDER =
            Comparator.comparingLong(FamilyDocument::knownAtMillis)
                    .thenComparingLong(document -> document.document().observedAtMillis())
                    .thenComparingLong(document -> FamilyRows.keyOf(document).contentHash());

    /**
     * A document without its time: the same one again is known by it. A customer may say again what
     * it said before the last time, so there the time is part of it.
     */
    private record Known(char kind, String id, long contentHash, long observedAtMillis) {

        static Known of(FamilyDocument document) {
            RowKey key = FamilyRows.keyOf(document);
            boolean customer = document.document().event() instanceof Customer;
            return new Known(
                    key.kind(), key.id(), key.contentHash(), customer ? key.observedAtMillis() : 0);
        }
    }

    private final CustomerScope scope;
    private final SettleTimes times;
    private final Set<Known> known = new HashSet<>();

    /** Of several contents under one id the one that counts. */
    private final Map<String, Known> first = new HashMap<>();

    private final TreeMap<Long, List<FamilyDocument>> waiting = new TreeMap<>();
    private final NavigableSet<Long> certainDue = new TreeSet<>();
    private final NavigableSet<Long> inferredDue = new TreeSet<>();
    private final Map<String, FamilyDocument> customers = new HashMap<>();
    private long forgottenUntilMillis = Long.MIN_VALUE;
    private long rulesSinceMillis = Long.MIN_VALUE;

    LoadedFamily(CustomerScope scope, SettleTimes times) {
        this.scope = scope;
        this.times = times;
    }

    CustomerScope scope() {
        return scope;
    }

    int size() {
        return known.size();
    }

    /** Whether the document is new to the family. */
    boolean offer(FamilyDocument document) {
        Known content = Known.of(document);
        first.putIfAbsent(nameOf(content), content);
        return known.add(content);
    }

    private static String nameOf(Known content) {
        return content.kind() + content.id();
    }

    /** Lets a document wait for the tick at which the family gets to know it. */
    void await(FamilyDocument document) {
        waiting.computeIfAbsent(document.knownAtMillis(), tick -> new ArrayList<>()).add(document);
        schedule(document, Long.MIN_VALUE);
    }

    /** Notes the ticks of a document that come after an instant. */
    void schedule(FamilyDocument document, long afterMillis) {
        if (isDueAtAll(document)) {
            addAfter(certainDue, certainTick(document), afterMillis);
            addAfter(inferredDue, inferredTick(document), afterMillis);
        }
    }

    private static void addAfter(Set<Long> due, long tick, long afterMillis) {
        if (tick > afterMillis) {
            due.add(tick);
        }
    }

    /** Customers' records settle nothing by themselves, nor do other contents under an id. */
    boolean isDueAtAll(FamilyDocument document) {
        Known content = Known.of(document);
        return !(document.document().event() instanceof Customer)
                && first.get(nameOf(content)).equals(content);
    }

    /** What comes is due for certain rules. */
    long certainTick(FamilyDocument document) {
        return document.knownAtMillis();
    }

    /** People do not wait, and what comes late has waited long enough. */
    long inferredTick(FamilyDocument document) {
        long observedAt = document.document().observedAtMillis();
        boolean decision = document.document().event() instanceof DecisionEvent;
        long tick = decision ? times.decisionTick(observedAt) : times.inferredTick(observedAt);
        return Math.max(tick, document.knownAtMillis());
    }

    boolean takeCertainDue(long tick) {
        return takeUntil(certainDue, tick);
    }

    boolean takeInferredDue(long tick) {
        return takeUntil(inferredDue, tick);
    }

    /** Whether rules that came into force then are others than those it followed; it does now. */
    boolean follow(long sinceMillis) {
        boolean others = sinceMillis != rulesSinceMillis;
        rulesSinceMillis = sinceMillis;
        return others;
    }

    /** Whether a rate comes at this tick, and the family lacked one until then. */
    boolean isRateDue(long tick, LedgerRates ledger) {
        return scope.lacksRates() && ledger.nextObservation(tick - times.tickMillis()) <= tick;
    }

    private static boolean takeUntil(NavigableSet<Long> due, long tick) {
        Set<Long> reached = due.headSet(tick, true);
        boolean any = !reached.isEmpty();
        reached.clear();
        return any;
    }

    /** Gives the scope what it gets to know until a tick, and tells what that is. */
    List<FamilyDocument> takeWaiting(long tick) {
        Map<Long, List<FamilyDocument>> reached = waiting.headMap(tick, true);
        List<FamilyDocument> taken = new ArrayList<>();
        reached.values().forEach(taken::addAll);
        reached.clear();
        for (FamilyDocument document : taken) {
            add(document);
            if (document.hasCase()) {
                scope.adopt(caseOf(document));
            }
        }
        return taken;
    }

    /** Gives the scope a document. */
    void add(FamilyDocument document) {
        if (document.document().event() instanceof BankTransaction) {
            scope.addPayment(document.document(), document.payer(), document.weak());
        } else {
            scope.add(document.document());
        }
    }

    /** Notes the newest record of a customer; tells the one before, null if there is none. */
    FamilyDocument replaced(FamilyDocument document) {
        return document.document().event() instanceof Customer customer
                ? customers.put(customer.id(), document)
                : null;
    }

    /** The case that is open of a payment whose family was not known; newer than it by its time. */
    static ExceptionItem caseOf(FamilyDocument document) {
        return CashResults.unidentified(document.document(), document.suggested())
                .withOpenedAt(document.knownAtMillis());
    }

    /** Whether what is older than that instant was not looked for yet. */
    boolean mayForget(long untilMillis) {
        boolean later = untilMillis > forgottenUntilMillis;
        forgottenUntilMillis = Math.max(forgottenUntilMillis, untilMillis);
        return later;
    }
}

package io.tieout.core.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.Families;
import io.tieout.core.identification.Identification;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The documents of a company other than its receivables, held in memory, and to which family each
 * of them goes when all have come: identifies who paid.
 */
final class PlacedDocuments {

    private static final Comparator<Arrived> FIRST_OBSERVED =
            Comparator.<Arrived>comparingLong(one -> one.observed().observedAtMillis())
                    .thenComparingLong(Arrived::contentHash);

    /** A document with its hash, which sorting asks for often. */
    private record Arrived(Observed observed, long contentHash) {}

    /** A document of a family; its payer is null unless it is a payment or return. */
    private record Placed(Observed observed, String payer, boolean weak) {

        void addTo(CustomerScope scope) {
            if (observed.event() instanceof BankTransaction) {
                scope.addPayment(observed, payer, weak);
            } else {
                scope.add(observed);
            }
        }
    }

    private final List<Arrived> documents = new ArrayList<>();
    private final Map<String, List<Observed>> paymentVersions = new HashMap<>();
    private final SortedMap<String, List<Placed>> placed = new TreeMap<>();
    private final List<ExceptionItem> exceptions = new ArrayList<>();
    private final SortedMap<String, CashTotals> unidentified = new TreeMap<>();
    private final SortedMap<String, Long> duplicates = new TreeMap<>();
    private long lastBookingDay = Integer.MIN_VALUE;

    void add(Observed observed) {
        CanonicalEvent event = observed.event();
        documents.add(new Arrived(observed, ContentHash.of(event)));
        if (event instanceof BankTransaction payment) {
            paymentVersions.computeIfAbsent(payment.id(), id -> new ArrayList<>(1)).add(observed);
            lastBookingDay = Math.max(lastBookingDay, payment.bookingDate().toEpochDay());
        }
    }

    /**
     * Identifies the payers and puts every document to its family; to be called once.
     *
     * @return the families of the company
     */
    Families place(
            IdentificationSettings settings, ReceivableSource receivables, ReceivableIndex index) {
        documents.sort(FIRST_OBSERVED);
        Map<String, Observed> first = firstOfEachId();
        PayerDirectory directory = directory(first, settings);
        receivables.forEach(
                (observed, place) -> {
                    if (observed.event() instanceof Receivable receivable
                            && CustomerScope.isItem(receivable)
                            && index.counts(receivable, place)) {
                        directory.add(receivable);
                    }
                });
        place(directory, first);
        return directory.families();
    }

    /** The roots of the families that have one of these documents. */
    Set<String> roots() {
        return placed.keySet();
    }

    /** Gives a family its documents. */
    void addTo(CustomerScope scope) {
        placed.getOrDefault(scope.rootId(), List.of()).forEach(one -> one.addTo(scope));
    }

    /** Payments that nobody is identified for, and other contents of them. */
    List<ExceptionItem> exceptions() {
        return exceptions;
    }

    /** What was paid by nobody knows whom, by currency. */
    SortedMap<String, CashTotals> unidentified() {
        return unidentified;
    }

    /** Documents that came again with the same content, by stream. */
    SortedMap<String, Long> duplicates() {
        return duplicates;
    }

    /** The last booking day of a payment; {@link Integer#MIN_VALUE} without any. */
    long lastBookingDay() {
        return lastBookingDay;
    }

    /** The document that counts under each id; of a customer the last, of others the first. */
    private Map<String, Observed> firstOfEachId() {
        Map<String, Observed> first = new LinkedHashMap<>();
        Map<String, Set<Long>> contents = new HashMap<>();
        for (Arrived arrived : documents) {
            CanonicalEvent event = arrived.observed().event();
            String key = event.stream() + '/' + event.id();
            Observed known =
                    event instanceof Customer
                            ? first.put(key, arrived.observed())
                            : first.putIfAbsent(key, arrived.observed());
            if (known != null) {
                Set<Long> seen = contents.computeIfAbsent(key, k -> new HashSet<>());
                seen.add(ContentHash.of(known.event()));
                if (!seen.add(arrived.contentHash())) {
                    duplicates.merge(event.stream(), 1L, Long::sum);
                }
            }
        }
        return first;
    }

    private PayerDirectory directory(Map<String, Observed> first, IdentificationSettings settings) {
        List<Customer> customers = new ArrayList<>();
        for (Observed observed : first.values()) {
            if (observed.event() instanceof Customer customer) {
                customers.add(customer);
            }
        }
        PayerDirectory directory = new PayerDirectory(customers, settings);
        for (Observed observed : first.values()) {
            if (observed.event() instanceof Remittance remittance) {
                directory.add(remittance);
            } else if (observed.event() instanceof DecisionEvent decision) {
                directory.add(decision);
            }
        }
        for (Arrived arrived : documents) {
            if (arrived.observed().event() instanceof Remittance remittance) {
                directory.expect(remittance);
            } else if (arrived.observed().event() instanceof BankTransaction payment) {
                directory.expect(payment);
            }
        }
        return directory;
    }

    private void place(PayerDirectory directory, Map<String, Observed> first) {
        Map<String, Observed> others = new HashMap<>();
        for (Observed observed : first.values()) {
            if (!(observed.event() instanceof BankTransaction)) {
                others.put(observed.event().stream() + '/' + observed.event().id(), observed);
            }
        }
        placePayments(directory, first, others);
        for (Arrived arrived : documents) {
            Observed observed = arrived.observed();
            CanonicalEvent event = observed.event();
            if (event instanceof Customer customer) {
                place(directory.families().rootOf(customer.id()), observed);
            } else if (event instanceof Remittance remittance) {
                Identification own = directory.identify(remittance);
                if (own.isIdentified()) {
                    place(own.familyId(), observed);
                }
            }
        }
    }

    private void placePayments(
            PayerDirectory directory, Map<String, Observed> first, Map<String, Observed> others) {
        Map<Observed, Identification> identified = new LinkedHashMap<>();
        for (Observed observed : first.values()) {
            if (observed.event() instanceof BankTransaction payment) {
                PayerDirectory.Hints hints = directory.hints(payment);
                Identification by = directory.identify(payment, hints);
                identified.put(observed, by);
                directory.learn(payment, by, observed.observedAtMillis());
                for (DecisionEvent decision : hints.decisions()) {
                    Observed rejection = others.get(decision.stream() + '/' + decision.id());
                    directory.unlearn(payment, decision, rejection.observedAtMillis());
                }
            }
        }
        identified.forEach(
                (observed, by) -> {
                    BankTransaction payment = (BankTransaction) observed.event();
                    PayerDirectory.Hints hints = directory.hints(payment);
                    Identification last =
                            by.isIdentified() ? by : directory.identifyByAlias(payment, hints);
                    if (!last.isIdentified()) {
                        exceptions.add(CashResults.unidentified(observed, last.suggestions()));
                        addConflicts(observed);
                        countUnidentified(payment);
                        return;
                    }
                    place(observed, last, hints, others);
                });
    }

    /** Other contents of a payment that no scope takes. */
    private void addConflicts(Observed first) {
        Set<CanonicalEvent> known = new HashSet<>(Set.of(first.event()));
        for (Observed version : paymentVersions.get(first.event().id())) {
            if (known.add(version.event())) {
                Money amount = ((BankTransaction) version.event()).amount();
                exceptions.add(CashResults.conflict(version, amount));
            }
        }
    }

    private void countUnidentified(BankTransaction payment) {
        if (Payment.isPayment(payment)) {
            unidentified.merge(
                    payment.amount().currency(),
                    CashTotals.unidentified(payment.amount().minorUnits()),
                    CashTotals::plus);
        }
    }

    private void place(
            Observed observed,
            Identification by,
            PayerDirectory.Hints hints,
            Map<String, Observed> others) {
        String root = by.familyId();
        for (Observed version : paymentVersions.get(observed.event().id())) {
            place(root, new Placed(version, by.payer(), by.weak()));
        }
        for (Remittance hint : hints.remittances()) {
            place(root, others.get(hint.stream() + '/' + hint.id()));
        }
        for (DecisionEvent hint : hints.decisions()) {
            place(root, others.get(hint.stream() + '/' + hint.id()));
        }
    }

    private void place(String rootId, Observed observed) {
        place(rootId, new Placed(observed, null, false));
    }

    private void place(String rootId, Placed one) {
        placed.computeIfAbsent(rootId, root -> new ArrayList<>(1)).add(one);
    }
}

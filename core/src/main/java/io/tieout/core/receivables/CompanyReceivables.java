package io.tieout.core.receivables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.Identification;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.ledger.Journal;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
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
import java.util.function.Consumer;

/**
 * Payer identification and cash application of one company over all its documents at once, as at
 * the end of a bounded run: the plain form of what the jobs do in parts. Everything is held in
 * memory.
 */
public final class CompanyReceivables {

    private static final Comparator<Arrived> FIRST_OBSERVED =
            Comparator.<Arrived>comparingLong(one -> one.observed().observedAtMillis())
                    .thenComparingLong(Arrived::contentHash);

    /** A document with its hash, which sorting asks for often. */
    private record Arrived(Observed observed, long contentHash) {}

    private final String companyId;
    private final ReceivablesSettings settings;
    private final IdentificationSettings identification;
    private final Autonomy autonomy;
    private final BankSide bankSide = new BankSide();
    private final List<Arrived> documents = new ArrayList<>();
    private final Map<String, List<Observed>> paymentVersions = new HashMap<>();
    private final Map<String, CustomerScope> scopes = new TreeMap<>();
    private final SortedMap<String, CashTotals> unidentified = new TreeMap<>();
    private final SortedMap<String, Long> duplicates = new TreeMap<>();

    public CompanyReceivables(
            String companyId,
            ReceivablesSettings settings,
            IdentificationSettings identification,
            Autonomy autonomy) {
        this.companyId = companyId;
        this.settings = settings;
        this.identification = identification;
        this.autonomy = autonomy;
    }

    /**
     * Takes a document; what takes no part is ignored. A ledger entry says that its bank account
     * has a cash book; one of each account is enough.
     */
    public void add(Observed observed) {
        if (observed.event() instanceof LedgerEntry entry) {
            bankSide.add(entry);
        } else if (CustomerScope.isItem(observed.event())) {
            documents.add(new Arrived(observed, ContentHash.of(observed.event())));
            if (observed.event() instanceof BankTransaction payment) {
                paymentVersions
                        .computeIfAbsent(payment.id(), id -> new ArrayList<>(1))
                        .add(observed);
            }
        }
    }

    /** Identifies and settles everything; to be called once. */
    public CashSettled settle() {
        documents.sort(FIRST_OBSERVED);
        Map<String, Observed> first = firstOfEachId();
        PayerDirectory directory = directory(first);
        List<ExceptionItem> exceptions = new ArrayList<>();
        place(directory, first, exceptions);
        for (List<String> circle : directory.families().circles()) {
            exceptions.add(CashResults.circle(circle));
        }
        List<Match> matches = new ArrayList<>();
        List<Journal> journals = new ArrayList<>();
        List<String> touched = new ArrayList<>();
        for (CustomerScope scope : scopes.values()) {
            CashSettled settled = scope.settle(Long.MAX_VALUE, true, true);
            matches.addAll(settled.matches());
            exceptions.addAll(settled.exceptions());
            journals.addAll(settled.journals());
            touched.addAll(settled.touchedPayments());
        }
        return new CashSettled(matches, exceptions, journals, touched);
    }

    /** The scopes by the roots of their families. */
    public Map<String, CustomerScope> scopes() {
        return scopes;
    }

    /** How every item of an identified customer stands, family by family; after {@link #settle}. */
    public void forEachAccountItem(Consumer<AccountItem> visitor) {
        int asOfDay = lastDay();
        for (CustomerScope scope : scopes.values()) {
            scope.accountItems(asOfDay).forEach(visitor);
        }
    }

    /** The last booking day of the company's payments; without any, the last issue day. */
    private int lastDay() {
        long booked = Integer.MIN_VALUE;
        long issued = Integer.MIN_VALUE;
        for (Arrived arrived : documents) {
            CanonicalEvent event = arrived.observed().event();
            if (event instanceof BankTransaction payment) {
                booked = Math.max(booked, payment.bookingDate().toEpochDay());
            } else if (event instanceof Receivable receivable) {
                issued = Math.max(issued, receivable.issueDate().toEpochDay());
            }
        }
        return Math.toIntExact(booked > Integer.MIN_VALUE ? booked : issued);
    }

    /** What became of the payments, by currency; after {@link #settle}. */
    public SortedMap<String, CashTotals> totals() {
        SortedMap<String, CashTotals> totals = new TreeMap<>(unidentified);
        for (CustomerScope scope : scopes.values()) {
            for (Payment payment : scope.payments()) {
                totals.merge(payment.currency(), CashTotals.of(payment), CashTotals::plus);
            }
        }
        return totals;
    }

    /** Documents that came again with the same content, by stream; after {@link #settle}. */
    public SortedMap<String, Long> duplicates() {
        return duplicates;
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

    private PayerDirectory directory(Map<String, Observed> first) {
        List<Customer> customers = new ArrayList<>();
        for (Observed observed : first.values()) {
            if (observed.event() instanceof Customer customer) {
                customers.add(customer);
            }
        }
        PayerDirectory directory = new PayerDirectory(customers, identification);
        for (Observed observed : first.values()) {
            CanonicalEvent event = observed.event();
            if (event instanceof Receivable receivable) {
                directory.add(receivable);
            } else if (event instanceof Remittance remittance) {
                directory.add(remittance);
            } else if (event instanceof DecisionEvent decision) {
                directory.add(decision);
            }
        }
        return directory;
    }

    private void place(
            PayerDirectory directory, Map<String, Observed> first, List<ExceptionItem> exceptions) {
        Map<String, Observed> others = new HashMap<>();
        for (Observed observed : first.values()) {
            if (!(observed.event() instanceof BankTransaction)) {
                others.put(observed.event().stream() + '/' + observed.event().id(), observed);
            }
        }
        placePayments(directory, first, others, exceptions);
        for (Arrived arrived : documents) {
            Observed observed = arrived.observed();
            CanonicalEvent event = observed.event();
            if (event instanceof Receivable receivable) {
                scope(directory.families().rootOf(receivable.customerId())).add(observed);
            } else if (event instanceof Customer customer) {
                scope(directory.families().rootOf(customer.id())).add(observed);
            } else if (event instanceof Remittance remittance) {
                Identification own = directory.identify(remittance);
                if (own.isIdentified()) {
                    scope(own.familyId()).add(observed);
                }
            }
        }
    }

    private void placePayments(
            PayerDirectory directory,
            Map<String, Observed> first,
            Map<String, Observed> others,
            List<ExceptionItem> exceptions) {
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
                        addConflicts(observed, exceptions);
                        countUnidentified(payment);
                        return;
                    }
                    place(scope(last.familyId()), observed, last, hints, others);
                });
    }

    /** Other contents of a payment that no scope takes. */
    private void addConflicts(Observed first, List<ExceptionItem> exceptions) {
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
            CustomerScope scope,
            Observed observed,
            Identification by,
            PayerDirectory.Hints hints,
            Map<String, Observed> others) {
        for (Observed version : paymentVersions.get(observed.event().id())) {
            scope.addPayment(version, by.payer(), by.weak());
        }
        hints.remittances().forEach(hint -> scope.add(others.get(hint.stream() + '/' + hint.id())));
        hints.decisions().forEach(hint -> scope.add(others.get(hint.stream() + '/' + hint.id())));
    }

    private CustomerScope scope(String rootId) {
        return scopes.computeIfAbsent(
                rootId, root -> new CustomerScope(companyId, root, settings, autonomy, bankSide));
    }
}

package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One company, tick by tick: finds whose each payment is and hands everything to its scope. */
final class CompanyRun {

    private final List<Owed> owed = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Payment> returns = new ArrayList<>();
    private final List<Dated<Remittance>> remittances;
    private final List<Dated<DecisionEvent>> decisions;
    private final List<Dated<Customer>> customers;
    private final Rates rates;
    private final Map<String, BigDecimal> aloneUpTo;
    private final PayerSearch search = new PayerSearch();
    private final Map<String, Set<String>> had = new HashMap<>();
    private final SortedMap<String, Scope> scopes = new TreeMap<>();
    private Map<String, Customer> records = Map.of();
    private CustomerBook book = new CustomerBook(List.of(), List.of());
    private long now = Long.MIN_VALUE;

    CompanyRun(String company, Documents documents, CashOracleSettings settings) {
        this.remittances = documents.remittances();
        this.decisions = documents.decisions();
        this.aloneUpTo = settings.aloneUpTo();
        this.rates = new Rates(settings.currencyOfCompany().apply(company), documents.rates());
        this.customers =
                documents.customers().stream()
                        .filter(one -> company.equals(orOnly(one.document().companyId())))
                        .toList();
        for (Dated<Receivable> one : documents.receivables()) {
            if (company.equals(orOnly(one.document().companyId()))) {
                owed.add(new Owed(one));
            }
        }
        owed.sort(Owed.ORDER);
        for (Dated<BankTransaction> line : documents.transactions()) {
            if (company.equals(settings.companyOfAccount().apply(line.document().accountId()))) {
                boolean isPayment = Payment.isPayment(line.document());
                (isPayment ? payments : returns).add(new Payment(line));
            }
        }
        payments.sort(Payment.ORDER);
        returns.sort(Payment.ORDER);
    }

    static String orOnly(String company) {
        return company == null ? CashOracleSettings.ONLY_COMPANY : company;
    }

    /** Whether it has a currency of its own. */
    boolean keepsBooks() {
        return rates.isKept();
    }

    /** Of the last tick. */
    CustomerBook book() {
        return book;
    }

    /** Those that came until the last tick, in order. */
    List<Payment> payments() {
        return there(payments);
    }

    List<Payment> returns() {
        return there(returns);
    }

    private List<Payment> there(List<Payment> some) {
        return some.stream().filter(one -> one.dated().isThere(now)).toList();
    }

    Identification identified(Payment payment) {
        return search.of(payment);
    }

    /** The scopes by root. */
    SortedMap<String, Scope> scopes() {
        return scopes;
    }

    /** Whether it is due, or was, for inferred rules. */
    boolean isPastDue(Payment payment) {
        return payment.dated().inferred() <= now;
    }

    void tick(long tick) {
        now = tick;
        Map<String, Customer> before = records;
        records = newest(tick);
        List<Owed> there = owed.stream().filter(one -> one.dated().isThere(tick)).toList();
        book = new CustomerBook(records.values(), there);
        there.stream()
                .filter(one -> one.dated().comes() == tick)
                .forEach(one -> one.comeTo(book.root(one.customer())));
        rememberFamilies(there);
        PayerSearch.Known known =
                new PayerSearch.Known(
                        book,
                        there,
                        payments(),
                        returns(),
                        thereOf(remittances),
                        thereOf(decisions));
        search.ask(tick, known, arrivingKeys(before, there));
        deliver(there);
        Rates knownRates = rates.at(tick);
        scopes.values().forEach(scope -> scope.keepBooks(knownRates));
        scopes.values().forEach(scope -> scope.settle(tick, book, had.get(scope.root())));
    }

    private Map<String, Customer> newest(long tick) {
        Map<String, Customer> newest = new TreeMap<>();
        for (Dated<Customer> one : customers) {
            if (one.isThere(tick)) {
                newest.put(one.document().id(), one.document());
            }
        }
        return newest;
    }

    private void rememberFamilies(List<Owed> there) {
        for (Owed one : there) {
            had.computeIfAbsent(one.home(), root -> new HashSet<>()).add(one.customer());
        }
        for (String customer : book.recorded()) {
            had.computeIfAbsent(book.root(customer), root -> new HashSet<>()).add(customer);
        }
    }

    private <T> List<Dated<T>> thereOf(List<Dated<T>> some) {
        return some.stream().filter(one -> one.isThere(now)).toList();
    }

    private <T> List<T> arriving(List<Dated<T>> some) {
        return some.stream().filter(one -> one.comes() == now).map(Dated::document).toList();
    }

    private Set<String> arrivingKeys(Map<String, Customer> before, Collection<Owed> there) {
        Set<String> keys = new HashSet<>();
        there.stream()
                .filter(one -> one.dated().comes() == now)
                .forEach(one -> keys.addAll(Keys.of(one)));
        arriving(remittances).forEach(one -> keys.addAll(Keys.of(one)));
        arriving(decisions).forEach(one -> keys.addAll(Keys.of(one)));
        for (Customer record : records.values()) {
            if (!record.equals(before.get(record.id()))) {
                keys.addAll(Keys.of(record));
            }
        }
        return keys;
    }

    private void deliver(List<Owed> there) {
        there.forEach(one -> scope(one.home()).documents().come(one));
        for (Payment payment : payments()) {
            if (search.of(payment).isIdentified()) {
                scope(search.of(payment).root()).come(payment, search.of(payment));
            }
        }
        for (Payment back : returns()) {
            if (search.of(back).isIdentified()) {
                scope(search.of(back).root()).documents().comeBack(back);
            }
        }
        for (Dated<Remittance> one : thereOf(remittances)) {
            if (search.of(one).isIdentified()) {
                scope(search.of(one).root()).documents().come(one);
            }
            scopes.values().stream()
                    .filter(scope -> scope.payments().stream().anyMatch(p -> isHint(one, p)))
                    .forEach(scope -> scope.documents().come(one));
        }
        for (Dated<DecisionEvent> one : thereOf(decisions)) {
            scopes.values().stream()
                    .filter(scope -> scope.isNamedBy(one.document()))
                    .forEach(scope -> scope.documents().comeDecided(one));
        }
    }

    private Scope scope(String root) {
        had.computeIfAbsent(root, key -> new HashSet<>());
        return scopes.computeIfAbsent(root, key -> new Scope(key, aloneUpTo));
    }

    private static boolean isHint(Dated<Remittance> remittance, Payment payment) {
        Hints hints = Hints.of(payment, List.of(remittance.document()), List.of());
        return !hints.remittances().isEmpty();
    }
}

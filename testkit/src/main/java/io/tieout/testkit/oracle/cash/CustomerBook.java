package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Customer;
import io.tieout.core.matching.Tolerance;
import io.tieout.testkit.oracle.Parties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The customers of one company, with and without a record, and their families. */
final class CustomerBook {

    private static final int USUAL_GRACE_DAYS = 3;

    private final Map<String, Customer> records = new TreeMap<>();
    private final List<Owed> owed;

    /**
     * @param customers the newest record of each
     * @param owed all that came
     */
    CustomerBook(Collection<Customer> customers, List<Owed> owed) {
        customers.forEach(customer -> records.put(customer.id(), customer));
        this.owed = owed;
    }

    /** Every customer there is a record of. */
    Set<String> recorded() {
        return records.keySet();
    }

    /** Every customer there is a record or a receivable of. */
    SortedSet<String> ids() {
        SortedSet<String> ids = new TreeSet<>(records.keySet());
        owed.forEach(one -> ids.add(one.customer()));
        return ids;
    }

    /** The root of the family. */
    String root(String customer) {
        List<String> passed = new ArrayList<>();
        String at = customer;
        while (!passed.contains(at)) {
            passed.add(at);
            String parent = parent(at);
            if (parent == null) {
                return at;
            }
            at = parent;
        }
        return Collections.min(passed.subList(passed.indexOf(at), passed.size()));
    }

    /** The circles of parents, each once. */
    SortedSet<List<String>> circles() {
        SortedSet<List<String>> circles =
                new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        for (String start : records.keySet()) {
            List<String> passed = new ArrayList<>();
            String at = start;
            while (at != null && !passed.contains(at)) {
                passed.add(at);
                at = parent(at);
            }
            if (at != null && at.equals(start)) {
                circles.add(passed.stream().sorted().toList());
            }
        }
        return circles;
    }

    private String parent(String customer) {
        return Optional.ofNullable(records.get(customer)).map(Customer::parentId).orElse(null);
    }

    /**
     * @param among the customers that the family has had
     */
    boolean isLeaf(String customer, Set<String> among) {
        return records.values().stream()
                .filter(other -> among.contains(other.id()))
                .noneMatch(other -> customer.equals(other.parentId()));
    }

    /** Every {@code P} it is known by. */
    SortedSet<String> names(String customer) {
        return names(customer, Parties::normalised);
    }

    /** Likewise with legal forms. */
    SortedSet<String> fullNames(String customer) {
        return names(customer, Parties::withLegalForm);
    }

    private SortedSet<String> names(String customer, UnaryOperator<String> form) {
        SortedSet<String> names = new TreeSet<>();
        Customer document = records.get(customer);
        if (document != null) {
            names.add(form.apply(document.name()));
            document.aliases().forEach(alias -> names.add(form.apply(alias)));
        }
        owed.stream()
                .filter(one -> one.customer().equals(customer))
                .forEach(one -> names.add(form.apply(one.document().customerName())));
        names.remove("");
        return names;
    }

    SortedSet<String> payerAccounts(String customer) {
        SortedSet<String> accounts = new TreeSet<>();
        Customer document = records.get(customer);
        if (document != null) {
            document.payerAccounts().forEach(one -> accounts.add(Parties.account(one)));
        }
        for (Owed one : owed) {
            if (one.customer().equals(customer)) {
                one.document().payerAccounts().forEach(a -> accounts.add(Parties.account(a)));
            }
        }
        accounts.remove("");
        return accounts;
    }

    boolean hasVirtualAccount(String customer, String account) {
        Customer document = records.get(customer);
        return document != null
                && document.virtualAccounts().stream()
                        .anyMatch(own -> Parties.account(own).equals(Parties.account(account)));
    }

    int graceDays(String customer) {
        return Optional.ofNullable(records.get(customer))
                .map(Customer::discountGraceDays)
                .orElse(USUAL_GRACE_DAYS);
    }

    Optional<Tolerance> tolerance(String customer) {
        return Optional.ofNullable(records.get(customer)).map(Customer::tolerance);
    }

    boolean isOldestFirst(String customer) {
        return records.containsKey(customer) && records.get(customer).oldestFirst();
    }
}

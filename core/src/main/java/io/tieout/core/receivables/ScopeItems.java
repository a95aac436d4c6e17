package io.tieout.core.receivables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The receivables and payments of one scope with the indexes that the rules look them up by, so
 * that a payment costs a few lookups however many receivables are open. Settled ones stay known for
 * duplicates, returns and reversals.
 */
final class ScopeItems {

    private static final Comparator<OpenReceivable> BY_ISSUE =
            Comparator.comparingInt(OpenReceivable::issueDay).thenComparing(OpenReceivable::id);
    private static final String ALL_CUSTOMERS = "";
    private static final NavigableSet<OpenReceivable> NONE =
            Collections.unmodifiableNavigableSet(new TreeSet<>(BY_ISSUE));

    private record AmountKey(String currency, long amount) {}

    private record CustomerKey(String currency, String customerId) {}

    private final Map<String, OpenReceivable> receivables = new HashMap<>();
    private final Map<String, List<OpenReceivable>> byNumber = new HashMap<>();
    private final Map<String, List<OpenReceivable>> byDigits = new HashMap<>();
    private final Map<String, List<OpenReceivable>> byIssued = new HashMap<>();
    private final Map<String, List<OpenReceivable>> byOrder = new HashMap<>();
    private final Map<AmountKey, List<OpenReceivable>> openByAmount = new HashMap<>();
    private final Map<AmountKey, List<OpenReceivable>> openByNet = new HashMap<>();
    private final Map<CustomerKey, NavigableSet<OpenReceivable>> openByIssue = new HashMap<>();
    private final Map<CustomerKey, NavigableSet<OpenReceivable>> creditsByIssue = new HashMap<>();
    private final Map<CustomerKey, NavigableSet<OpenReceivable>> knownByIssue = new HashMap<>();

    private final Map<String, Payment> payments = new HashMap<>();
    private final Map<AmountKey, List<Payment>> paymentsByAmount = new HashMap<>();
    private final NavigableSet<Payment> unappliedPayments = new TreeSet<>(Payment.ORDER);
    private final Map<String, Payment> returns = new HashMap<>();

    void add(OpenReceivable receivable) {
        receivables.put(receivable.id(), receivable);
        put(byNumber, receivable.number(), receivable);
        for (String digits : receivable.digits()) {
            put(byDigits, digits, receivable);
        }
        for (String issued : receivable.issued()) {
            put(byIssued, issued, receivable);
        }
        for (String order : receivable.orders()) {
            put(byOrder, order, receivable);
        }
        for (CustomerKey key : customerKeys(receivable)) {
            knownByIssue.computeIfAbsent(key, k -> new TreeSet<>(BY_ISSUE)).add(receivable);
        }
        index(receivable);
    }

    void add(Payment payment) {
        if (payment.amount() < 0) {
            returns.put(payment.id(), payment);
            return;
        }
        payments.put(payment.id(), payment);
        put(paymentsByAmount, new AmountKey(payment.currency(), payment.amount()), payment);
        if (!payment.isApplied()) {
            unappliedPayments.add(payment);
        }
    }

    void apply(Application application) {
        for (Applied line : application.lines()) {
            unindex(line.receivable());
            line.receivable().clear(application, line.cleared());
            index(line.receivable());
        }
        application.payment().add(application);
        unappliedPayments.remove(application.payment());
    }

    void takeBack(Application application) {
        for (Applied line : application.lines()) {
            unindex(line.receivable());
            line.receivable().reopen(application);
            index(line.receivable());
        }
        Payment payment = application.payment();
        payment.remove(application);
        if (!payment.isApplied() && !payment.isReturned()) {
            unappliedPayments.add(payment);
        }
    }

    /** As if the application had never been made. */
    void undo(Application application) {
        takeBack(application);
        application.payment().forgetLast();
    }

    void giveBack(Payment payment, String returnId) {
        payment.giveBack(returnId);
        unappliedPayments.remove(payment);
    }

    OpenReceivable receivable(String id) {
        return receivables.get(id);
    }

    Payment payment(String id) {
        return payments.get(id);
    }

    Payment returned(String id) {
        return returns.get(id);
    }

    Collection<Payment> payments() {
        return payments.values();
    }

    Collection<Payment> returns() {
        return returns.values();
    }

    Collection<OpenReceivable> receivables() {
        return receivables.values();
    }

    /** Payments with nothing applied, in order. */
    NavigableSet<Payment> unappliedPayments() {
        return unappliedPayments;
    }

    List<Payment> paymentsOf(String currency, long amount) {
        return paymentsByAmount.getOrDefault(new AmountKey(currency, amount), List.of());
    }

    List<OpenReceivable> ofNumber(String form) {
        return byNumber.getOrDefault(form, List.of());
    }

    List<OpenReceivable> ofDigits(String digits) {
        return byDigits.getOrDefault(digits, List.of());
    }

    List<OpenReceivable> ofIssued(String form) {
        return byIssued.getOrDefault(form, List.of());
    }

    List<OpenReceivable> ofOrder(String order) {
        return byOrder.getOrDefault(order, List.of());
    }

    /** Those of which exactly that amount is open. */
    List<OpenReceivable> openOf(String currency, long amount) {
        return openByAmount.getOrDefault(new AmountKey(currency, amount), List.of());
    }

    /** Those of which exactly that amount is open when the discount is deducted. */
    List<OpenReceivable> openOfNet(String currency, long amount) {
        return openByNet.getOrDefault(new AmountKey(currency, amount), List.of());
    }

    /** The open ones of a customer by issue day; of all customers if null. */
    NavigableSet<OpenReceivable> open(String currency, String customerId) {
        return openByIssue.getOrDefault(customerKey(currency, customerId), NONE);
    }

    /** The open credit memos of a customer by issue day. */
    NavigableSet<OpenReceivable> openCredits(String currency, String customerId) {
        return creditsByIssue.getOrDefault(customerKey(currency, customerId), NONE);
    }

    /** The open and cleared ones of a customer by issue day; of all customers if null. */
    NavigableSet<OpenReceivable> known(String currency, String customerId) {
        return knownByIssue.getOrDefault(customerKey(currency, customerId), NONE);
    }

    private void index(OpenReceivable receivable) {
        if (receivable.isCleared()) {
            return;
        }
        put(openByAmount, amountKey(receivable), receivable);
        if (receivable.discount() > 0) {
            put(openByNet, netKey(receivable), receivable);
        }
        for (CustomerKey key : customerKeys(receivable)) {
            openByIssue.computeIfAbsent(key, k -> new TreeSet<>(BY_ISSUE)).add(receivable);
            if (receivable.isCredit()) {
                creditsByIssue.computeIfAbsent(key, k -> new TreeSet<>(BY_ISSUE)).add(receivable);
            }
        }
    }

    private void unindex(OpenReceivable receivable) {
        if (receivable.isCleared()) {
            return;
        }
        remove(openByAmount, amountKey(receivable), receivable);
        if (receivable.discount() > 0) {
            remove(openByNet, netKey(receivable), receivable);
        }
        for (CustomerKey key : customerKeys(receivable)) {
            openByIssue.get(key).remove(receivable);
            if (receivable.isCredit()) {
                creditsByIssue.get(key).remove(receivable);
            }
        }
    }

    private static AmountKey amountKey(OpenReceivable receivable) {
        return new AmountKey(receivable.currency(), receivable.available());
    }

    private static AmountKey netKey(OpenReceivable receivable) {
        return new AmountKey(receivable.currency(), receivable.available() - receivable.discount());
    }

    private static CustomerKey customerKey(String currency, String customerId) {
        return new CustomerKey(currency, customerId == null ? ALL_CUSTOMERS : customerId);
    }

    private static List<CustomerKey> customerKeys(OpenReceivable receivable) {
        return List.of(
                customerKey(receivable.currency(), null),
                customerKey(receivable.currency(), receivable.customerId()));
    }

    private static <K, V> void put(Map<K, List<V>> index, K key, V value) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
    }

    private static <K, V> void remove(Map<K, List<V>> index, K key, V value) {
        List<V> values = index.get(key);
        values.remove(value);
        if (values.isEmpty()) {
            index.remove(key);
        }
    }
}

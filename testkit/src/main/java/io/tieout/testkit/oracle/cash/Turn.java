package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the rules may look at when it is a payment's turn. */
final class Turn {

    private static final int LARGEST_POOL = 500;
    private static final int DISTINCTIVE_DIGITS = 4;

    private final Scope scope;
    private final Payment payment;
    private final String currency;
    private final long amount;
    private final List<Owed> there;
    private final Map<Owed, Boolean> named;
    private final List<Remittance> stated;
    private final List<Remittance> byAmount;
    private final Map<RemittanceLine, LineTarget> targets = new LinkedHashMap<>();

    Turn(Scope scope, Payment payment, boolean inferred) {
        this.scope = scope;
        this.payment = payment;
        this.currency = payment.currency();
        this.amount = payment.amount();
        this.there = scope.there(payment);
        this.named = scope.named(payment);
        this.stated = scope.pairing().stated(payment);
        this.byAmount = inferred ? scope.pairing().byAmount(payment) : List.of();
        lines().forEach(line -> targets.put(line, LineTarget.of(line, inCurrency(there))));
    }

    private Turn(Turn own, String currency, long amount, List<Remittance> stated) {
        this.scope = own.scope;
        this.payment = own.payment;
        this.currency = currency;
        this.amount = amount;
        this.there = own.there;
        this.named = Naming.named(payment, inCurrency(there));
        this.stated = stated;
        this.byAmount = List.of();
        lines().forEach(line -> targets.put(line, LineTarget.of(line, inCurrency(there))));
    }

    /** As if the payment were so much in another currency, with these remittances. */
    Turn across(String otherCurrency, long otherAmount, List<Remittance> remittances) {
        return new Turn(this, otherCurrency, otherAmount, remittances);
    }

    Scope scope() {
        return scope;
    }

    Payment payment() {
        return payment;
    }

    /** {@code a}. */
    long amount() {
        return amount;
    }

    LocalDate day() {
        return payment.day();
    }

    boolean isPairedByAmount() {
        return !byAmount.isEmpty();
    }

    /** The lines of the paired remittances; empty if there is none. */
    List<RemittanceLine> lines() {
        return Pairing.lines(stated.isEmpty() ? byAmount : stated);
    }

    LineTarget target(RemittanceLine line) {
        return targets.get(line);
    }

    boolean isUnknown(RemittanceLine line) {
        return target(line).isUnknown();
    }

    boolean hasResolvedLine() {
        return targets.values().stream().anyMatch(LineTarget::isResolved);
    }

    /** All that it names, cleared or not. */
    Map<Owed, Boolean> named() {
        return named;
    }

    /** {@code R}, in order. */
    List<Owed> r() {
        return inCurrency(named.keySet()).stream()
                .filter(owed -> !owed.isCleared())
                .sorted(Owed.ORDER)
                .toList();
    }

    boolean isStrong(Owed owed) {
        return named.get(owed);
    }

    boolean isBare() {
        return quotesNothing() && ofOrders().isEmpty();
    }

    /** Whether it has no number and no remittance, though it may quote an order. */
    boolean quotesNothing() {
        return named.isEmpty() && lines().isEmpty() && !scope.statesForeign(payment);
    }

    /** What is of the orders that it quotes, in any currency, cleared or not. */
    List<Owed> ofOrders() {
        return there.stream()
                .filter(this::isIssued)
                .filter(owed -> !Collections.disjoint(owed.orders(), payment.orders()))
                .toList();
    }

    /** {@code K}, in order. */
    List<Owed> k() {
        List<Owed> all = inCurrency(ofOrders());
        String payer = scope.identification(payment).payer();
        List<Owed> own = all.stream().filter(owed -> owed.customer().equals(payer)).toList();
        return own.isEmpty() ? all : own;
    }

    boolean isWeak() {
        return scope.identification(payment).weak();
    }

    /** Whether the amount alone says something. */
    boolean isDistinctive() {
        return Long.toString(amount()).replaceAll("0+$", "").length() >= DISTINCTIVE_DIGITS;
    }

    /** All of the payment's currency that is there, cleared or not. */
    List<Owed> inCurrency() {
        return inCurrency(there);
    }

    private List<Owed> inCurrency(Iterable<Owed> some) {
        List<Owed> own = new ArrayList<>();
        some.forEach(
                owed -> {
                    if (owed.currency().equals(currency)) {
                        own.add(owed);
                    }
                });
        return own;
    }

    boolean isIssued(Owed owed) {
        return !owed.issued().isAfter(day());
    }

    /** Open ones that are neither named nor issued later, of the customers of {@code R}. */
    List<Owed> othersOfTheSameCustomers() {
        List<String> customers = r().stream().map(Owed::customer).toList();
        return inCurrency().stream()
                .filter(owed -> !owed.isCleared() && isIssued(owed))
                .filter(owed -> !r().contains(owed) && customers.contains(owed.customer()))
                .toList();
    }

    /** The pool of a bare payment, in order. */
    List<Owed> pool() {
        List<Owed> family =
                inCurrency().stream().filter(owed -> !owed.isCleared() && isIssued(owed)).toList();
        String payer = scope.identification(payment).payer();
        List<Owed> own = family.stream().filter(owed -> owed.customer().equals(payer)).toList();
        boolean ownOnly = payer != null && scope.isLeaf(payer) && !own.isEmpty();
        return ownOnly ? own : family;
    }

    boolean isPoolTooLarge() {
        return pool().size() > LARGEST_POOL;
    }

    boolean isOldestFirst() {
        String payer = scope.identification(payment).payer();
        return scope.book().isOldestFirst(payer == null ? scope.root() : payer);
    }

    boolean quotesNumber() {
        return Texts.quotesNumber(payment.document().text());
    }

    /** Whether an earlier payment still waits. */
    boolean isOneBeforeUnapplied() {
        return scope.payments().stream()
                .filter(one -> one.currency().equals(payment.currency()))
                .filter(one -> Payment.ORDER.compare(one, payment) < 0 && !one.isReturned())
                .anyMatch(Payment::hasNothingApplied);
    }

    private LocalDate lastDiscountDay(Owed owed) {
        return owed.lastDiscountDay(scope.book().graceDays(owed.customer()));
    }

    boolean isGranted(Owed owed) {
        return owed.discount() > 0 && !day().isAfter(lastDiscountDay(owed));
    }

    boolean isLate(Owed owed) {
        return owed.discount() > 0 && day().isAfter(lastDiscountDay(owed));
    }

    /** Whether a discount is late by so many days at most. */
    boolean isLateBy(int mostDays, Owed owed) {
        return isLate(owed) && !day().isAfter(lastDiscountDay(owed).plusDays(mostDays));
    }

    /** The discount if it is granted, else zero. */
    long granted(Owed owed) {
        return isGranted(owed) ? owed.discount() : 0;
    }

    /** The tolerance of the company and of the customer on whose receivable it falls. */
    boolean within(long expected, long actual, Owed fallsOn) {
        return Within.allows(
                scope.book().tolerance(fallsOn.customer()), expected, actual, currency);
    }

    /** The one with the most available, the first in order of equal ones. */
    static Owed largest(List<Owed> some) {
        return some.stream()
                .min(Comparator.comparingLong(Owed::available).reversed().thenComparing(Owed.ORDER))
                .orElseThrow();
    }

    static long available(List<Owed> some) {
        return some.stream().mapToLong(Owed::available).sum();
    }

    static List<Part> whole(List<Owed> some) {
        return some.stream().map(owed -> Part.of(owed, owed.available())).toList();
    }
}

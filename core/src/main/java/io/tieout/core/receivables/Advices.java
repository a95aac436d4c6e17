package io.tieout.core.receivables;

import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.references.NumberTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The remittances of a scope, and which of them belong to a payment. */
final class Advices {

    private final Map<String, List<Remittance>> byPayment = new HashMap<>();
    private final Map<String, List<Remittance>> byReference = new HashMap<>();
    private final Map<Long, List<Remittance>> byTotal = new HashMap<>();
    private final TickRules rules;

    Advices(TickRules rules) {
        this.rules = rules;
    }

    void add(Remittance advice) {
        String reference = NumberTokens.whole(advice.paymentReference());
        if (advice.paymentId() != null) {
            put(byPayment, advice.paymentId(), advice);
        } else if (reference != null) {
            put(byReference, reference, advice);
        } else if (advice.paymentReference() == null && total(advice) != null) {
            put(byTotal, total(advice), advice);
        }
    }

    private static <K> void put(Map<K, List<Remittance>> index, K key, Remittance advice) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(advice);
    }

    /** What its id or a reference ties to the payment, in order of id, each content once. */
    List<Remittance> ofReference(Payment payment) {
        return byIdOrReference(payment, advice -> fits(advice, payment));
    }

    private List<Remittance> byIdOrReference(Payment payment, Predicate<Remittance> fits) {
        Map<String, Remittance> found = new TreeMap<>();
        byPayment.getOrDefault(payment.id(), List.of()).stream()
                .filter(fits)
                .forEach(advice -> found.put(advice.id(), advice));
        for (String reference : payment.typed()) {
            byReference.getOrDefault(reference, List.of()).stream()
                    .filter(fits)
                    .filter(advice -> isNear(advice, payment, rules.settings().referenceDays()))
                    .forEach(advice -> found.put(advice.id(), advice));
        }
        return distinct(found);
    }

    private static List<Remittance> distinct(Map<String, Remittance> found) {
        List<Remittance> distinct = new ArrayList<>();
        for (Remittance remittance : found.values()) {
            if (distinct.stream().noneMatch(other -> other.lines().equals(remittance.lines()))) {
                distinct.add(remittance);
            }
        }
        return distinct;
    }

    /** The remittance of that total if it and the payment are each other's only choice. */
    List<Remittance> ofAmount(Payment payment, ScopeItems items) {
        List<Remittance> advices = candidates(payment);
        if (advices.size() != 1) {
            return List.of();
        }
        Remittance only = advices.get(0);
        long rivals =
                items.paymentsOf(payment.currency(), payment.amount()).stream()
                        .filter(other -> ofReference(other).isEmpty())
                        .filter(other -> candidates(other).contains(only))
                        .count();
        return rivals == 1 ? List.of(only) : List.of();
    }

    private List<Remittance> candidates(Payment payment) {
        return byTotal.getOrDefault(payment.amount(), List.of()).stream()
                .filter(advice -> fits(advice, payment))
                .filter(advice -> isNear(advice, payment, rules.settings().remittanceDays()))
                .sorted(Comparator.comparing(advice -> advice.id()))
                .toList();
    }

    private static boolean fits(Remittance advice, Payment payment) {
        String currency = advice.currency();
        return currency == null || currency.equals(payment.currency());
    }

    private static boolean isNear(Remittance advice, Payment payment, int days) {
        return advice.paymentDate() == null
                || Math.abs(advice.paymentDate().toEpochDay() - payment.day()) <= days;
    }

    /** What the remittance says was paid; null if it does not say. */
    static Long total(Remittance remittance) {
        if (remittance.amount() != null) {
            return remittance.amount().minorUnits();
        }
        long total = 0;
        for (RemittanceLine line : remittance.lines()) {
            if (line.amount() == null) {
                return null;
            }
            total = Math.addExact(total, line.amount().minorUnits());
        }
        return total;
    }

    /** Whether a remittance for the payment states another currency than the payment's. */
    boolean isInOtherCurrency(Payment payment) {
        return !inOtherCurrency(payment).isEmpty();
    }

    /** Those by id or reference that state another currency, in order of id, each content once. */
    List<Remittance> inOtherCurrency(Payment payment) {
        return byIdOrReference(payment, advice -> !fits(advice, payment));
    }
}

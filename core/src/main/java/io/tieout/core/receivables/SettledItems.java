package io.tieout.core.receivables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Payments and receivables that nothing can change any more but a person or a return: wholly
 * applied, cleared or given back, together with everything they were applied to.
 *
 * @param payments ids of payments and of the returns that gave some of them back
 * @param receivables ids
 */
public record SettledItems(Set<String> payments, Set<String> receivables) {

    public SettledItems {
        payments = Set.copyOf(payments);
        receivables = Set.copyOf(receivables);
    }

    public boolean isEmpty() {
        return payments.isEmpty() && receivables.isEmpty();
    }

    /**
     * A payment and a receivable stay known as long as one that they are tied to does.
     *
     * @param waits payments of which something is still to be posted
     */
    static SettledItems before(long millis, ScopeItems items, Predicate<Payment> waits) {
        Map<OpenReceivable, List<Payment>> payers = new HashMap<>();
        Set<Payment> settled = new HashSet<>();
        for (Payment payment : items.payments()) {
            for (Application application : payment.applications()) {
                for (Applied line : application.lines()) {
                    payers.computeIfAbsent(line.receivable(), r -> new ArrayList<>()).add(payment);
                }
            }
            if (!waits.test(payment) && isSettled(payment, millis, items)) {
                settled.add(payment);
            }
        }
        while (settled.removeIf(payment -> !isAlone(payment, payers, settled))) {
            // what was tied to the removed ones has to stay too
        }
        return of(settled, payers, items);
    }

    private static boolean isSettled(Payment payment, long millis, ScopeItems items) {
        if (payment.unapplied() != 0 || payment.observedAtMillis() >= millis) {
            return false;
        }
        if (payment.isReturned()) {
            return items.returned(payment.returnedBy()).observedAtMillis() < millis;
        }
        return payment.applications().stream()
                .allMatch(application -> application.atMillis() < millis);
    }

    /** Whether all it was applied to is cleared, and by payments that are settled too. */
    private static boolean isAlone(
            Payment payment, Map<OpenReceivable, List<Payment>> payers, Set<Payment> settled) {
        return payment.applications().stream()
                .flatMap(application -> application.lines().stream())
                .map(Applied::receivable)
                .allMatch(
                        receivable ->
                                receivable.isCleared()
                                        && settled.containsAll(payers.get(receivable)));
    }

    private static SettledItems of(
            Set<Payment> settled, Map<OpenReceivable, List<Payment>> payers, ScopeItems items) {
        Set<String> payments = new HashSet<>();
        Set<String> receivables = new HashSet<>();
        for (Payment payment : settled) {
            payments.add(payment.id());
            if (payment.isReturned()) {
                payments.add(payment.returnedBy());
            }
        }
        for (OpenReceivable receivable : items.receivables()) {
            boolean paid = payers.containsKey(receivable);
            if (paid && receivable.isCleared() && settled.containsAll(payers.get(receivable))) {
                receivables.add(receivable.id());
            }
        }
        return new SettledItems(payments, receivables);
    }
}

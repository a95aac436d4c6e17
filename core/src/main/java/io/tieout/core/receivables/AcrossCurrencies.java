package io.tieout.core.receivables;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.results.Allocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person decides about payments and receivables of which some are in two currencies: exactly
 * the amounts that are stated, in both.
 */
final class AcrossCurrencies {

    /** The cash of a pair and what it settles; the same where both are in one currency. */
    private record Stated(long cash, long settled) {

        Stated plus(Stated other) {
            return new Stated(
                    Math.addExact(cash, other.cash), Math.addExact(settled, other.settled));
        }
    }

    private final Map<Payment, Map<OpenReceivable, Stated>> parts = new LinkedHashMap<>();
    private final Map<OpenReceivable, Long> settled = new LinkedHashMap<>();

    private AcrossCurrencies() {}

    /** The lines of each payment; none at all if the decision is void. */
    static Map<Payment, List<Applied>> lines(
            DecisionEvent decision, List<Payment> payments, List<OpenReceivable> receivables) {
        AcrossCurrencies stated = new AcrossCurrencies();
        payments.forEach(payment -> stated.parts.put(payment, new LinkedHashMap<>()));
        for (Allocation allocation : decision.allocations()) {
            Payment payment = find(payments, allocation.leftId());
            OpenReceivable receivable = receivable(receivables, allocation.rightId());
            if (payment == null
                    || receivable == null
                    || !isInTheirCurrencies(allocation, payment, receivable)) {
                return Map.of();
            }
            stated.add(allocation, payment, receivable);
        }
        return stated.isPossible() ? stated.lines() : Map.of();
    }

    private static Payment find(List<Payment> payments, String id) {
        return payments.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private static OpenReceivable receivable(List<OpenReceivable> receivables, String id) {
        return receivables.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private static boolean isInTheirCurrencies(
            Allocation allocation, Payment payment, OpenReceivable receivable) {
        boolean across = !receivable.currency().equals(payment.currency());
        int sign = Long.signum(receivable.available());
        return allocation.amount().currency().equals(payment.currency())
                && allocation.amount().signum() == sign
                && across == (allocation.cleared() != null)
                && (!across
                        || (allocation.cleared().currency().equals(receivable.currency())
                                && allocation.cleared().signum() == sign));
    }

    private void add(Allocation allocation, Payment payment, OpenReceivable receivable) {
        long cash = allocation.amount().minorUnits();
        long settles = allocation.cleared() == null ? cash : allocation.cleared().minorUnits();
        parts.get(payment).merge(receivable, new Stated(cash, settles), Stated::plus);
        settled.merge(receivable, settles, Math::addExact);
    }

    private boolean isPossible() {
        return settled.entrySet().stream()
                        .allMatch(
                                one ->
                                        Math.abs(one.getValue())
                                                <= Math.abs(one.getKey().available()))
                && parts.entrySet().stream()
                        .allMatch(
                                one -> {
                                    long cash = cash(one.getValue());
                                    return cash >= 0 && cash <= one.getKey().unapplied();
                                });
    }

    private static long cash(Map<OpenReceivable, Stated> stated) {
        return stated.values().stream().mapToLong(Stated::cash).reduce(0, Math::addExact);
    }

    private Map<Payment, List<Applied>> lines() {
        Map<Payment, List<Applied>> lines = new LinkedHashMap<>();
        parts.forEach(
                (payment, stated) -> {
                    List<Applied> own = new ArrayList<>();
                    stated.forEach((receivable, part) -> own.add(line(payment, receivable, part)));
                    lines.put(payment, own);
                });
        return lines;
    }

    private static Applied line(Payment payment, OpenReceivable receivable, Stated part) {
        Applied settled = Applied.cash(receivable, part.settled());
        return receivable.currency().equals(payment.currency()) ? settled : settled.by(part.cash());
    }
}

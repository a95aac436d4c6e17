package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.results.Allocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decisions with a receivable in another currency than their payments' (section 8). */
final class DecisionAcross {

    private DecisionAcross() {}

    /** The parts of each payment; none at all if the decision is void. */
    static Map<Payment, List<Part>> parts(
            DecisionEvent decision, List<Payment> left, List<Owed> right) {
        Map<Payment, List<Part>> parts = new LinkedHashMap<>();
        Map<Owed, Long> settled = new HashMap<>();
        for (Payment payment : left) {
            long cash = 0;
            for (Owed owed : right) {
                long ownCash = 0;
                long ownSettled = 0;
                boolean stated = false;
                for (Allocation one : decision.allocations()) {
                    if (one.leftId().equals(payment.id()) && one.rightId().equals(owed.id())) {
                        stated = true;
                        ownCash += one.amount().minorUnits();
                        ownSettled +=
                                (one.cleared() == null ? one.amount() : one.cleared()).minorUnits();
                    }
                }
                if (stated) {
                    boolean same = owed.currency().equals(payment.currency());
                    Part part = Part.of(owed, ownSettled);
                    parts.computeIfAbsent(payment, key -> new ArrayList<>())
                            .add(same ? part : part.paidBy(ownCash));
                    settled.merge(owed, ownSettled, Long::sum);
                    cash += ownCash;
                }
            }
            if (cash < 0 || cash > payment.unapplied()) {
                return Map.of();
            }
        }
        boolean fits =
                settled.entrySet().stream()
                        .allMatch(e -> Math.abs(e.getValue()) <= Math.abs(e.getKey().available()));
        return fits && decision.allocations().stream().allMatch(one -> isRight(one, left, right))
                ? parts
                : Map.of();
    }

    private static boolean isRight(Allocation one, List<Payment> left, List<Owed> right) {
        return left.stream()
                .filter(payment -> payment.id().equals(one.leftId()))
                .anyMatch(
                        payment ->
                                right.stream()
                                        .filter(owed -> owed.id().equals(one.rightId()))
                                        .anyMatch(owed -> isRight(one, payment, owed)));
    }

    private static boolean isRight(Allocation one, Payment payment, Owed owed) {
        int sign = owed.isCredit() ? -1 : 1;
        boolean cash =
                one.amount().currency().equals(payment.currency()) && one.amount().signum() == sign;
        boolean same = owed.currency().equals(payment.currency());
        return cash
                && (same
                        ? one.cleared() == null
                        : one.cleared() != null
                                && one.cleared().currency().equals(owed.currency())
                                && one.cleared().signum() == sign);
    }
}

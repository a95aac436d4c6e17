package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.results.Allocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Confirmations and splits (section 4). */
final class PersonDecisions {

    private static final String RULE = "decision";

    private final Scope scope;
    private final Set<String> tried = new HashSet<>();

    PersonDecisions(Scope scope) {
        this.scope = scope;
    }

    /** Tries those of which all items are there now, each once. */
    void settle(List<DecisionEvent> decisions) {
        decisions.stream()
                .filter(WriteOffs::ties)
                .filter(decision -> !tried.contains(decision.id()))
                .sorted(Rejections.ORDER)
                .forEach(this::settle);
    }

    private void settle(DecisionEvent decision) {
        List<Payment> left =
                scope.payments().stream().filter(p -> decision.leftIds().contains(p.id())).toList();
        List<Owed> right =
                scope.owed().stream().filter(o -> decision.rightIds().contains(o.id())).toList();
        boolean complete =
                left.size() == Set.copyOf(decision.leftIds()).size()
                        && right.size() == Set.copyOf(decision.rightIds()).size()
                        && !left.isEmpty()
                        && !right.isEmpty();
        if (!complete) {
            return;
        }
        tried.add(decision.id());
        if (isVoid(decision, left, right)) {
            return;
        }
        if (isAcross(left, right)) {
            DecisionAcross.parts(decision, left, right).forEach(this::apply);
        } else if (decision.kind() == DecisionKind.CONFIRM) {
            fill(left, right);
        } else if (isPossible(decision, left, right)) {
            allocate(decision, left, right);
        }
    }

    private boolean isVoid(DecisionEvent decision, List<Payment> left, List<Owed> right) {
        Set<String> currencies = new HashSet<>();
        left.forEach(payment -> currencies.add(payment.currency()));
        return currencies.size() > 1
                || (isAcross(left, right) && !scope.rates().isKept())
                || left.stream().anyMatch(p -> p.isReturned() || p.unapplied() == 0)
                || right.stream().anyMatch(Owed::isCleared)
                || left.stream()
                        .anyMatch(
                                p ->
                                        right.stream()
                                                .anyMatch(
                                                        o ->
                                                                scope.rejections()
                                                                        .overrule(decision, p, o)));
    }

    private static boolean isAcross(List<Payment> left, List<Owed> right) {
        return right.stream().anyMatch(one -> !one.currency().equals(left.get(0).currency()));
    }

    private void fill(List<Payment> left, List<Owed> right) {
        for (Payment payment : left) {
            long unused = payment.unapplied();
            List<Part> parts = new ArrayList<>();
            for (Owed credit : right) {
                if (credit.isCredit() && !credit.isCleared()) {
                    parts.add(Part.of(credit, credit.available()));
                    unused -= credit.available();
                }
            }
            for (Owed one : right) {
                long cash = one.isCredit() ? 0 : Math.min(unused, one.available());
                if (cash > 0) {
                    parts.add(Part.of(one, cash));
                    unused -= cash;
                }
            }
            apply(payment, parts);
        }
    }

    private boolean isPossible(DecisionEvent decision, List<Payment> left, List<Owed> right) {
        Map<Owed, Long> ofOwed = new HashMap<>();
        Map<Payment, Long> ofPayment = new HashMap<>();
        for (Allocation allocation : decision.allocations()) {
            Payment payment = payment(allocation, left);
            Owed one = owed(allocation, right);
            if (payment == null
                    || one == null
                    || !allocation.amount().currency().equals(payment.currency())
                    || allocation.cleared() != null
                    || allocation.amount().signum() != Long.signum(one.amount())) {
                return false;
            }
            ofOwed.merge(one, allocation.amount().minorUnits(), Long::sum);
            ofPayment.merge(payment, allocation.amount().minorUnits(), Long::sum);
        }
        return ofOwed.entrySet().stream()
                        .allMatch(e -> Math.abs(e.getValue()) <= Math.abs(e.getKey().available()))
                && ofPayment.entrySet().stream()
                        .allMatch(e -> e.getValue() >= 0 && e.getValue() <= e.getKey().unapplied());
    }

    private void allocate(DecisionEvent decision, List<Payment> left, List<Owed> right) {
        for (Payment payment : left) {
            Map<Owed, Long> cash = new HashMap<>();
            for (Allocation allocation : decision.allocations()) {
                if (allocation.leftId().equals(payment.id())) {
                    cash.merge(
                            owed(allocation, right), allocation.amount().minorUnits(), Long::sum);
                }
            }
            List<Part> parts = new ArrayList<>();
            right.stream()
                    .filter(cash::containsKey)
                    .forEach(one -> parts.add(Part.of(one, cash.get(one))));
            apply(payment, parts);
        }
    }

    private void apply(Payment payment, List<Part> parts) {
        Application application = new Application(RULE, parts, List.of());
        if (!parts.isEmpty() && application.cash() >= 0) {
            scope.apply(payment, application);
        }
    }

    private static Payment payment(Allocation allocation, List<Payment> left) {
        return left.stream()
                .filter(payment -> payment.id().equals(allocation.leftId()))
                .findFirst()
                .orElse(null);
    }

    private static Owed owed(Allocation allocation, List<Owed> right) {
        return right.stream()
                .filter(one -> one.id().equals(allocation.rightId()))
                .findFirst()
                .orElse(null);
    }
}

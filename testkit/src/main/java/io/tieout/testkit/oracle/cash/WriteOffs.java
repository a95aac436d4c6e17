package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Write-offs and what people answer to them (section 4). */
final class WriteOffs {

    static final String RULE = "write-off";

    private final Scope scope;
    private final Map<String, BigDecimal> aloneUpTo;
    private final Set<String> done = new HashSet<>();
    private final Map<Application, List<DecisionEvent>> madeBy = new HashMap<>();
    private final List<DecisionEvent> refusedNow = new ArrayList<>();
    private final Map<String, DecisionEvent> waiting = new HashMap<>();
    private final Map<String, DecisionEvent> refused = new HashMap<>();

    WriteOffs(Scope scope, Map<String, BigDecimal> aloneUpTo) {
        this.scope = scope;
        this.aloneUpTo = aloneUpTo;
    }

    /** Whether it is a {@code confirm} or {@code split} of the rest of the page. */
    static boolean ties(DecisionEvent decision) {
        return decision.kind() == DecisionKind.SPLIT
                || (decision.kind() == DecisionKind.CONFIRM && !hasForm(decision));
    }

    /** Whether it is a {@code reject} of the rest of the page. */
    static boolean keepsApart(DecisionEvent decision) {
        return decision.kind() == DecisionKind.REJECT && !hasForm(decision);
    }

    private static boolean hasForm(DecisionEvent decision) {
        if (decision.leftIds().size() != 1
                || decision.rightIds().size() != 1
                || decision.allocations().size() != 1) {
            return false;
        }
        Allocation only = decision.allocations().get(0);
        return only.cleared() == null
                && only.leftId().equals(decision.leftIds().get(0))
                && only.rightId().equals(decision.rightIds().get(0));
    }

    /** What a payment's applications cleared of it as deduction and nobody wrote off. */
    static long deduction(Payment payment, Owed owed) {
        return payment.applications().stream()
                .flatMap(application -> application.parts().stream())
                .filter(part -> part.owed() == owed)
                .mapToLong(Part::deduction)
                .sum();
    }

    /** The write-offs of the payment on what an application has. */
    static List<Application> of(Payment payment, Application application) {
        return payment.applications().stream()
                .filter(one -> one.rule().equals(RULE))
                .filter(
                        one ->
                                application.parts().stream()
                                        .anyMatch(p -> p.owed() == one.parts().get(0).owed()))
                .toList();
    }

    void takeBack(List<DecisionEvent> came) {
        for (DecisionEvent decision : came) {
            if (decision.kind() == DecisionKind.REJECT && hasForm(decision)) {
                for (Payment payment : scope.payments()) {
                    for (Application one : List.copyOf(payment.applications())) {
                        List<DecisionEvent> by = madeBy.getOrDefault(one, List.of());
                        if (!by.isEmpty()
                                && by.stream().allMatch(made -> isAnswer(decision, made))) {
                            scope.takeBack(payment, one);
                        }
                    }
                }
            }
        }
    }

    /** Whether a decision is of the same as another, and later. */
    private static boolean isAnswer(DecisionEvent decision, DecisionEvent to) {
        return hasForm(decision)
                && decision.kind() != DecisionKind.WRITE_OFF
                && decision.leftIds().equals(to.leftIds())
                && decision.rightIds().equals(to.rightIds())
                && amount(decision).equals(amount(to))
                && Rejections.ORDER.compare(decision, to) > 0;
    }

    private static Money amount(DecisionEvent decision) {
        return decision.allocations().get(0).amount();
    }

    private static String name(DecisionEvent decision) {
        return decision.decidedBy().strip().toLowerCase(Locale.ROOT);
    }

    void settle(List<DecisionEvent> known, long tick) {
        for (DecisionEvent one : open(known, tick)) {
            Optional<DecisionEvent> answer =
                    known.stream()
                            .filter(other -> isAnswer(other, one))
                            .filter(
                                    other ->
                                            other.kind() == DecisionKind.REJECT
                                                    || !name(other).equals(name(one)))
                            .max(Rejections.ORDER);
            BigDecimal limit = aloneUpTo.getOrDefault(amount(one).currency(), BigDecimal.ZERO);
            boolean alone = amount(one).toBigDecimal().compareTo(limit) <= 0;
            if (answer.isPresent() && answer.get().kind() == DecisionKind.REJECT) {
                done.add(one.id());
            } else if (answer.isPresent() || alone) {
                done.add(one.id());
                make(one, answer);
            }
        }
        endTick(tick);
    }

    private List<DecisionEvent> open(List<DecisionEvent> known, long tick) {
        return known.stream()
                .filter(one -> one.kind() == DecisionKind.WRITE_OFF && hasForm(one))
                .filter(one -> !done.contains(one.id()))
                .filter(one -> owed(one).isPresent())
                .filter(one -> payment(one).stream().anyMatch(p -> isLookedAt(p, tick)))
                .sorted(Rejections.ORDER)
                .toList();
    }

    private static boolean isLookedAt(Payment payment, long tick) {
        return payment.wasApplied() || payment.dated().inferred() <= tick;
    }

    private Optional<Payment> payment(DecisionEvent decision) {
        String id = decision.leftIds().get(0);
        return scope.payments().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Optional<Owed> owed(DecisionEvent decision) {
        String id = decision.rightIds().get(0);
        return scope.owed().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private void make(DecisionEvent decision, Optional<DecisionEvent> answer) {
        Optional<Part> part = part(decision);
        if (part.isEmpty()) {
            refusedNow.add(decision);
            return;
        }
        Application application = new Application(RULE, List.of(part.get()), List.of());
        List<DecisionEvent> by = new ArrayList<>(List.of(decision));
        answer.ifPresent(by::add);
        madeBy.put(application, by);
        scope.apply(payment(decision).orElseThrow(), application);
    }

    /** What it comes to; empty if it is not possible. */
    private Optional<Part> part(DecisionEvent decision) {
        Payment payment = payment(decision).orElseThrow();
        Owed owed = owed(decision).orElseThrow();
        Money stated = amount(decision);
        boolean applied =
                payment.applications().stream()
                        .filter(one -> !one.rule().equals(RULE))
                        .flatMap(one -> one.parts().stream())
                        .anyMatch(part -> part.owed() == owed);
        if (decision.reason().isBlank()
                || owed.isCredit()
                || !applied
                || stated.signum() <= 0
                || !stated.currency().equals(owed.currency())) {
            return Optional.empty();
        }
        long amount = stated.minorUnits();
        Long across = owed.currency().equals(payment.currency()) ? null : Long.valueOf(0);
        if (amount == owed.available()) {
            return Optional.of(new Part(owed, 0, 0, 0, "", amount, across));
        }
        return deduction(payment, owed) == amount
                ? Optional.of(new Part(owed, 0, 0, -amount, kind(payment, owed), amount, across))
                : Optional.empty();
    }

    private static String kind(Payment payment, Owed owed) {
        return payment.applications().stream()
                .flatMap(application -> application.parts().stream())
                .filter(part -> part.owed() == owed && part.deduction() > 0)
                .map(Part::kind)
                .findFirst()
                .orElseThrow();
    }

    /** Who waits on, and who does not any more. */
    private void endTick(long tick) {
        waiting.clear();
        for (DecisionEvent one : open(scope.documents().decisions(), tick)) {
            if (part(one).isPresent()) {
                waiting.put(one.id(), one);
            } else {
                done.add(one.id());
                refusedNow.add(one);
            }
        }
        refusedNow.forEach(one -> refused.put(one.id(), one));
        refusedNow.clear();
        refused.values().removeIf(one -> owed(one).orElseThrow().isCleared());
    }

    /** What people are told of them. */
    List<CashCase> cases() {
        List<CashCase> cases = new ArrayList<>();
        waiting.values().forEach(one -> cases.add(told(Reason.APPROVAL_REQUIRED, one)));
        refused.values().forEach(one -> cases.add(told(Reason.DECISION_REFUSED, one)));
        return cases;
    }

    private static CashCase told(Reason reason, DecisionEvent one) {
        List<String> subjects = List.of(one.leftIds().get(0), one.rightIds().get(0));
        return new CashCase(reason, subjects, amount(one).minorUnits());
    }
}

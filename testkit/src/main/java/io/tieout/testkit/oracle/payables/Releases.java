package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What people let pass of one invoice, and whether a second person agreed (section 5, release). */
final class Releases {

    private static final Set<Reason> RELEASABLE =
            Set.of(
                    Reason.PRICE_VARIANCE,
                    Reason.LINE_AMOUNT_VARIANCE,
                    Reason.TOTAL_VARIANCE,
                    Reason.QUANTITY_OVER_ORDERED,
                    Reason.QUANTITY_OVER_RECEIVED);

    private final Paper paper;
    private final List<Observed> decisions;
    private final Set<String> people = new TreeSet<>();
    private long lastMillis = Long.MIN_VALUE;

    Releases(Paper paper, List<Observed> decisions) {
        this.paper = paper;
        this.decisions = decisions;
    }

    /** Whether a variance is let pass; if so, who did so first made it. */
    boolean cover(Reason reason, String place, long amount) {
        if (!RELEASABLE.contains(reason) || paper.isCredit()) {
            return false;
        }
        for (Observed it : decisions) {
            DecisionEvent decision = (DecisionEvent) it.event();
            if (isRelease(decision)
                    && !person(decision).equals(sender())
                    && decision.allocations().stream()
                            .anyMatch(part -> names(part, reason + "/" + place, amount))) {
                people.add(person(decision));
                lastMillis = Math.max(lastMillis, it.observedAtMillis());
                return true;
            }
        }
        return false;
    }

    /** Only what names the invoice on the left is about it. */
    private boolean isRelease(DecisionEvent decision) {
        return decision.kind() == DecisionKind.RELEASE && decision.leftIds().contains(paper.id());
    }

    private boolean names(Allocation part, String variance, long amount) {
        return part.leftId().equals(paper.id())
                && part.rightId().equals(variance)
                && part.amount().minorUnits() == amount
                && part.amount().currency().equals(paper.currency());
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** Whether the last word of those who did not make it, since it was released, is for it. */
    boolean isAgreed() {
        boolean agreed = false;
        for (DecisionEvent it : saidAlone()) {
            if (!person(it).equals(sender()) && !people.contains(person(it))) {
                agreed = it.kind() == DecisionKind.CONFIRM;
            }
        }
        return agreed;
    }

    /** Decisions of those who made it: their confirming and rejecting. */
    List<String> refused() {
        return saidAlone().stream()
                .filter(it -> person(it).equals(sender()) || people.contains(person(it)))
                .map(DecisionEvent::id)
                .toList();
    }

    /** Decisions that release what is not there, or not by them. */
    List<String> voided(Judgement judgement) {
        List<String> ids = new ArrayList<>();
        for (Observed it : decisions) {
            DecisionEvent decision = (DecisionEvent) it.event();
            if (isRelease(decision)) {
                decision.allocations().stream()
                        .filter(part -> part.leftId().equals(paper.id()))
                        .filter(
                                part ->
                                        person(decision).equals(sender())
                                                || judgement.passed.stream()
                                                        .noneMatch(one -> one.isNamedBy(part)))
                        .map(part -> decision.id())
                        .forEach(ids::add);
            }
        }
        return ids.stream().distinct().toList();
    }

    private List<DecisionEvent> saidAlone() {
        List<DecisionEvent> said = new ArrayList<>();
        for (Observed it : decisions) {
            DecisionEvent decision = (DecisionEvent) it.event();
            if (decision.leftIds().contains(paper.id())
                    && decision.rightIds().isEmpty()
                    && decision.kind() != DecisionKind.SPLIT
                    && it.observedAtMillis() >= lastMillis) {
                said.add(decision);
            }
        }
        return said;
    }

    private String sender() {
        var source = paper.document().source();
        return source == null || source.sender() == null || source.sender().isBlank()
                ? ""
                : source.sender().strip().toLowerCase(Locale.ROOT);
    }

    private static String person(DecisionEvent decision) {
        return decision.decidedBy().strip().toLowerCase(Locale.ROOT);
    }

    /** A variance that was let pass. */
    record Passed(Reason reason, String place, long amount) {

        boolean isNamedBy(Allocation part) {
            return part.rightId().equals(reason + "/" + place)
                    && part.amount().minorUnits() == amount;
        }
    }
}

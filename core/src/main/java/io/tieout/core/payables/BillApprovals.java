package io.tieout.core.payables;

import io.tieout.core.approvals.ApprovalDecision;
import io.tieout.core.approvals.ApprovalProcess;
import io.tieout.core.approvals.ApprovalRouting;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.approvals.ApprovalStanding;
import io.tieout.core.approvals.People;
import io.tieout.core.approvals.Roster;
import io.tieout.core.approvals.Signature;
import io.tieout.core.conditions.Facts;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The approvals of a company's bills: what people decided about each, held against the rules of the
 * moment. A few words for each decision are kept until it is forgotten.
 */
final class BillApprovals {

    private final ApprovalSettings settings;
    private final ChartOfAccounts chart;
    private final ApprovalProcess process;
    private final Roster roster;
    private final Map<String, List<ApprovalDecision>> decisions = new HashMap<>();

    /** For what a person confirms whom no rule asks. */
    private static final String REVIEWER = "(reviewer)";

    /** How a bill stands, and by which rules. */
    record Standing(ApprovalRouting routing, ApprovalStanding approval) {}

    BillApprovals(ApprovalSettings settings, ChartOfAccounts chart) {
        this.settings = settings;
        this.chart = chart;
        this.process = new ApprovalProcess(settings);
        this.roster = new Roster(settings);
    }

    boolean isOn() {
        return settings.enabled();
    }

    int version() {
        return settings.version();
    }

    int urgentDays() {
        return settings.urgentDays();
    }

    /** Takes a decision about bills alone; others are none of its business. */
    void take(DecisionEvent decision, long atMillis) {
        if (!decision.isAlone() || decision.decidedBy().isBlank()) {
            return;
        }
        boolean approves = decision.kind() == DecisionKind.CONFIRM;
        if (!approves && decision.kind() != DecisionKind.REJECT) {
            return;
        }
        ApprovalDecision taken =
                new ApprovalDecision(
                        decision.id(),
                        People.spelled(decision.decidedBy()),
                        approves,
                        atMillis,
                        decision.reason());
        decision.leftIds().stream()
                .distinct()
                .forEach(id -> decisions.computeIfAbsent(id, k -> new ArrayList<>(1)).add(taken));
    }

    /** The decision is too old to matter. */
    void forget(DecisionEvent decision) {
        for (String id : decision.leftIds()) {
            decisions.computeIfPresent(
                    id,
                    (key, taken) -> {
                        taken.removeIf(it -> it.id().equals(decision.id()));
                        return taken.isEmpty() ? null : taken;
                    });
        }
    }

    /**
     * What people said of a bill that nobody has to sign by a rule, but that the engine only
     * proposes: the last word counts, of those who did not make it.
     */
    BillReview review(Bill bill) {
        BillReview review = BillReview.NONE;
        List<ApprovalDecision> inOrder =
                new ArrayList<>(decisions.getOrDefault(bill.id(), List.of()));
        inOrder.sort(ApprovalDecision.ORDER);
        for (ApprovalDecision it : inOrder) {
            if (it.atMillis() < bill.recodedAtMillis()) {
                continue;
            }
            if (bill.isMadeBy(it.person())) {
                review = review.refusing(it);
            } else {
                review = review.hearing(it, REVIEWER);
            }
        }
        return review;
    }

    /** What has to happen before a bill is granted; null if nothing has to, or all did. */
    Standing missing(Bill bill, Judgement judgement, long nowMillis) {
        bill.approvedBy(List.of());
        if (!isOn()) {
            return null;
        }
        ApprovalRouting routing = ApprovalRouting.of(facts(bill, judgement), settings);
        Standing standing = standing(bill, routing, nowMillis);
        boolean uncovered = routing.rules().isEmpty() && bill.orders().areNone();
        boolean needed = uncovered || !routing.steps().isEmpty();
        if (needed && !standing.approval().isApproved()) {
            return standing;
        }
        if (needed) {
            bill.approvedBy(standing.approval().signatures());
        }
        return null;
    }

    /** Whether those agreed who have to if a bill is over a budget. */
    boolean agreedOverBudget(Bill bill, long nowMillis) {
        if (!isOn() || settings.budgetRole().isEmpty()) {
            return false;
        }
        Set<String> reviewers = new HashSet<>();
        List<String> signed = new ArrayList<>();
        for (Signature it : bill.signatures()) {
            // Nobody has that role: who reviewed is only kept from agreeing once more.
            if (it.role().equals(REVIEWER)) {
                reviewers.add(it.person());
            } else {
                signed.add(it.role());
            }
        }
        ApprovalProcess.Request request =
                new ApprovalProcess.Request(
                        new ApprovalRouting(signed, List.of()).then(settings.budgetRole()).steps(),
                        it -> bill.isMadeBy(it) || reviewers.contains(it),
                        bill.observedAtMillis(),
                        bill.recodedAtMillis());
        return process.standing(request, decisions.getOrDefault(bill.id(), List.of()), nowMillis)
                .isApproved();
    }

    private Standing standing(Bill bill, ApprovalRouting routing, long nowMillis) {
        ApprovalProcess.Request request =
                new ApprovalProcess.Request(
                        routing.steps(),
                        bill::isMadeBy,
                        bill.observedAtMillis(),
                        bill.recodedAtMillis());
        return new Standing(
                routing,
                process.standing(request, decisions.getOrDefault(bill.id(), List.of()), nowMillis));
    }

    private Facts facts(Bill bill, Judgement judgement) {
        Map<String, Object> facts = BillFacts.ofBill(bill);
        List<String> accounts = BillFacts.accounts(bill);
        facts.put("bill.accounts", accounts);
        facts.put(
                "bill.families",
                accounts.stream()
                        .map(chart::family)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList());
        facts.put("bill.costCenters", BillFacts.costCenters(bill));
        facts.put("bill.hasOrder", !bill.orders().areNone());
        facts.put("bill.isPerfect", judgement != null && judgement.isPerfect());
        return new Facts(facts);
    }

    /** A circle of delegations on the day, in words; empty if there is none. */
    String circle(long nowMillis) {
        if (!isOn()) {
            return "";
        }
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(nowMillis), ZoneOffset.UTC);
        List<String> circle = roster.circleOn(day);
        return circle.isEmpty() ? "" : Roster.words(circle);
    }
}

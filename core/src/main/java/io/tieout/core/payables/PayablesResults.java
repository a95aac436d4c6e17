package io.tieout.core.payables;

import io.tieout.core.approvals.Signature;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.DuplicateVerdict;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.core.results.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes grants, holds and verdicts as results. */
final class PayablesResults {

    /** The review queue of everything here. */
    static final String QUEUE = "payables";

    /** That of bills which only wait for a signature. */
    static final String APPROVALS = "approvals";

    static final String PERFECT = "perfect";
    static final String WITHIN_TOLERANCE = "within-tolerance";
    static final String APPROVED = "approved";
    static final String RELEASED = "released";

    /** The way out that a person lets a variance pass; its only id names the variance. */
    public static final String RELEASE = "release";

    static final int VERSION = 1;

    /** No money is at stake; every result has a currency all the same. */
    private static final Money NOTHING = Money.zero("EUR");

    private static final double FOUND_CONFIDENCE = 0.9;

    private final String companyId;

    PayablesResults(String companyId) {
        this.companyId = companyId;
    }

    /**
     * @param receiptIds the receipts behind the quantities
     * @param ruleVersion of the rules in force; the id names that of the code alone
     */
    Match match(
            Bill bill,
            Judgement judgement,
            SortedSet<String> receiptIds,
            MatchStatus status,
            long atMillis,
            int ruleVersion) {
        String rule = rule(bill, judgement);
        SortedSet<String> right = new TreeSet<>(receiptIds);
        bill.orders().inForce().forEach(order -> right.add(order.inForce().id()));
        List<String> parts = new ArrayList<>();
        parts.add(rule);
        parts.add(Integer.toString(VERSION));
        parts.add(bill.id());
        parts.add("=");
        parts.addAll(right);
        int sign = bill.invoice().kind().sign();
        long difference = sign * difference(judgement);
        return new Match(
                DeterministicId.of("m", parts),
                MatchKind.THREE_WAY,
                rule,
                ruleVersion,
                status,
                companyId,
                bill.orders().found() ? FOUND_CONFIDENCE : 1,
                List.of(bill.id()),
                List.copyOf(right),
                allocations(bill, sign),
                bill.money(difference),
                difference == 0 ? "" : differenceReason(judgement),
                evidence(bill, judgement),
                decidedBy(bill),
                atMillis);
    }

    /** Without order only people can say that it is right. */
    private static String rule(Bill bill, Judgement judgement) {
        if (bill.orders().areNone()) {
            return APPROVED;
        }
        if (!judgement.released().isEmpty()) {
            return RELEASED;
        }
        return judgement.isPerfect() ? PERFECT : WITHIN_TOLERANCE;
    }

    private static String decidedBy(Bill bill) {
        return bill.signatures().isEmpty()
                ? "rule"
                : bill.signatures().stream()
                        .map(Signature::person)
                        .collect(Collectors.joining("+"));
    }

    private static long difference(Judgement judgement) {
        return judgement.priceDifference()
                + judgement.taxDifference()
                + judgement.chargesAbovePlan();
    }

    private static String differenceReason(Judgement judgement) {
        StringJoiner reason = new StringJoiner("+");
        if (judgement.priceDifference() != 0) {
            reason.add("price");
        }
        if (judgement.taxDifference() != 0) {
            reason.add("tax");
        }
        if (judgement.chargesAbovePlan() != 0) {
            reason.add("charges");
        }
        return reason.toString();
    }

    private static List<Evidence> evidence(Bill bill, Judgement judgement) {
        List<Evidence> evidence = new ArrayList<>(judgement.evidence());
        evidence.add(
                new Evidence(
                        "tax",
                        bill.money(bill.tax()).toPlainString(),
                        bill.money(bill.tax() - judgement.taxDifference()).toPlainString(),
                        judgement.taxDifference() == 0));
        return evidence;
    }

    private static List<Allocation> allocations(Bill bill, int sign) {
        List<Allocation> allocations = new ArrayList<>();
        for (PurchaseOrderScope order : bill.orders().inForce()) {
            long net =
                    bill.lines().stream()
                            .filter(line -> line.order() == order)
                            .mapToLong(BilledLine::printedNet)
                            .sum();
            allocations.add(
                    new Allocation(bill.id(), order.inForce().id(), bill.money(sign * net)));
        }
        return allocations;
    }

    /** The case of a hold of a bill. */
    ExceptionItem held(Bill bill, Hold hold, long atMillis) {
        return item(
                List.of(bill.id()),
                hold.reason(),
                hold.place(),
                List.of(bill.id()),
                hold.amount(),
                atMillis,
                hold.explanation(),
                suggestions(bill, hold));
    }

    /** The ways out; where there are none, what was compared with which order. */
    private static List<Suggestion> suggestions(Bill bill, Hold hold) {
        if (!hold.suggestions().isEmpty() || hold.evidence().isEmpty()) {
            return hold.suggestions();
        }
        List<String> orders =
                bill.orders() == null
                        ? List.of()
                        : bill.orders().inForce().stream().map(it -> it.inForce().id()).toList();
        Suggestion compared = new Suggestion(orders, hold.name(), 0, hold.evidence());
        return Release.mayPass(bill, hold)
                ? List.of(
                        compared,
                        new Suggestion(List.of(Release.nameOf(hold)), RELEASE, 0, List.of()))
                : List.of(compared);
    }

    /** A decision about a bill that was not followed. */
    ExceptionItem refused(RefusedDecisions.Refused it) {
        String decision = it.decision().event().id();
        return item(
                List.of(it.bill().id(), decision),
                Reason.DECISION_REFUSED,
                "",
                List.of(it.bill().id(), decision),
                it.bill().gross(),
                it.decision().observedAtMillis(),
                "Decision " + decision + ' ' + it.complaint() + '.',
                List.of());
    }

    /** A decision about a bill that does not count. */
    ExceptionItem refused(Bill bill, String decisionId, String complaint, long atMillis) {
        return item(
                List.of(bill.id(), decisionId),
                Reason.DECISION_REFUSED,
                "",
                List.of(bill.id(), decisionId),
                bill.gross(),
                atMillis,
                "Decision " + decisionId + " does not count: " + complaint + '.',
                List.of());
    }

    /** People who stand in for each other while a bill waits for them. */
    ExceptionItem circle(Bill bill, String words, long atMillis) {
        return item(
                List.of(bill.id()),
                Reason.CIRCULAR_DELEGATION,
                "",
                List.of(bill.id()),
                bill.gross(),
                atMillis,
                "Of a " + words + ": who is asked is told without it.",
                List.of());
    }

    /** What a bill waits for that nothing else holds. */
    ExceptionItem approval(
            Bill bill,
            String words,
            List<Evidence> evidence,
            ApprovalPriority priority,
            long atMillis) {
        return new ExceptionItem(
                DeterministicId.of(
                        "x", List.of(QUEUE, Reason.APPROVAL_REQUIRED.name(), bill.id(), APPROVALS)),
                APPROVALS,
                Reason.APPROVAL_REQUIRED,
                priority.severity(),
                companyId,
                List.of(bill.id()),
                bill.gross(),
                atMillis,
                ExceptionStatus.OPEN,
                words,
                List.of(),
                evidence);
    }

    ExceptionItem duplicate(Bill bill, long atMillis) {
        DuplicateVerdict verdict = bill.duplicate();
        boolean exact = verdict.kind() == DuplicateVerdict.Kind.EXACT;
        List<Evidence> evidence = new ArrayList<>();
        verdict.agrees().forEach(field -> evidence.add(new Evidence(field, "", "", true)));
        verdict.differs().forEach(field -> evidence.add(new Evidence(field, "", "", false)));
        return item(
                List.of(bill.id()),
                exact ? Reason.DUPLICATE_INVOICE : Reason.POSSIBLE_DUPLICATE,
                "",
                List.of(bill.id(), verdict.duplicateOf()),
                bill.gross(),
                atMillis,
                "Invoice "
                        + bill.id()
                        + " repeats "
                        + verdict.duplicateOf()
                        + " by "
                        + verdict.rule()
                        + '.',
                List.of(
                        new Suggestion(
                                List.of(verdict.duplicateOf()),
                                verdict.rule(),
                                verdict.confidence(),
                                evidence)));
    }

    ExceptionItem refused(
            PurchaseOrderScope order, PurchaseOrderScope.Refused refused, long atMillis) {
        String place = refused.position() == 0 ? "" : Integer.toString(refused.position());
        String line = place.isEmpty() ? "" : ", line " + place;
        return item(
                List.of(refused.receipt().id()),
                refused.reason(),
                place,
                List.of(refused.receipt().id()),
                order.isThere() ? Money.zero(order.inForce().currency()) : NOTHING,
                atMillis,
                "Receipt "
                        + refused.receipt().id()
                        + line
                        + " does not count for order "
                        + refused.receipt().orderNumber()
                        + '.',
                List.of());
    }

    ExceptionItem overBilled(
            PurchaseOrderScope order, int lineNumber, Money amount, long atMillis) {
        return item(
                List.of(order.inForce().id()),
                Reason.QUANTITY_OVER_RECEIVED,
                Integer.toString(lineNumber),
                List.of(order.inForce().id()),
                amount,
                atMillis,
                "Order "
                        + order.inForce().number()
                        + ", line "
                        + lineNumber
                        + ": more was approved than is here; a credit note is due.",
                List.of());
    }

    ExceptionItem conflict(PayablesInbox.Arrived other) {
        CanonicalEvent event = other.event();
        return item(
                List.of(event.stream(), event.id(), Long.toString(other.contentHash())),
                Reason.CONFLICTING_DUPLICATE,
                "",
                List.of(event.id()),
                event instanceof VendorInvoice invoice ? invoice.grossAmount() : NOTHING,
                other.observedAtMillis(),
                "Document " + event.id() + " came again with other content; the first one counts.",
                List.of());
    }

    private ExceptionItem item(
            List<String> about,
            Reason reason,
            String place,
            List<String> subjects,
            Money amount,
            long atMillis,
            String explanation,
            List<Suggestion> suggestions) {
        List<String> parts = new ArrayList<>(List.of(QUEUE, reason.name()));
        parts.addAll(about);
        parts.add(place);
        return new ExceptionItem(
                DeterministicId.of("x", parts),
                QUEUE,
                reason,
                severity(reason),
                companyId,
                subjects.stream().sorted().toList(),
                amount,
                atMillis,
                ExceptionStatus.OPEN,
                explanation,
                suggestions);
    }

    private static Severity severity(Reason reason) {
        return switch (reason) {
            case DUPLICATE_INVOICE, BANK_DETAILS_CHANGED, UNVERIFIED_SENDER, BLOCKED_VENDOR ->
                    Severity.HIGH;
            case MISSING_RECEIPT, REPEATED_GL_CODE -> Severity.LOW;
            default -> Severity.MEDIUM;
        };
    }
}

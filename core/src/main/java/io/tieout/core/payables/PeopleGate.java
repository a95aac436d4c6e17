package io.tieout.core.payables;

import io.tieout.core.approvals.ApprovalDecision;
import io.tieout.core.approvals.ApprovalStanding;
import io.tieout.core.approvals.Signature;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What people have to do with a bill before it is granted: to code it where it has no order, and to
 * approve it. What is off asks nobody.
 */
final class PeopleGate {

    private final CodingHolds codes;
    private final boolean coding;
    private final BillApprovals approvals;
    private final PayablesResults results;

    PeopleGate(
            CodingHolds codes, boolean coding, BillApprovals approvals, PayablesResults results) {
        this.codes = codes;
        this.coding = coding;
        this.approvals = approvals;
        this.results = results;
    }

    /** What holds a bill without order for which none is required; empty if only approval can. */
    List<Hold> withoutOrder(Bill bill, String words) {
        List<Hold> uncoded = coding ? codes.of(bill) : List.of();
        if (!uncoded.isEmpty()) {
            return uncoded;
        }
        boolean coded = bill.lines().stream().allMatch(line -> line.account() != null);
        if (coded && approvals.isOn()) {
            return List.of();
        }
        Reason reason = coded ? Reason.APPROVAL_REQUIRED : Reason.CODING_REQUIRED;
        return List.of(Hold.of("without-order", reason, bill.gross(), words));
    }

    /** Whether everybody agreed who has to; then the judgement has who did. */
    boolean agrees(Bill bill, Judgement judgement, long nowMillis) {
        boolean asked = !bill.isCredit() || bill.orders().areNone();
        if (asked && approvals.missing(bill, judgement, nowMillis) != null) {
            return false;
        }
        explain(bill, judgement);
        return true;
    }

    /** Hears who confirmed or rejected a bill that is only proposed; if confirmed, it is signed. */
    BillReview review(Bill bill, Judgement judgement) {
        BillReview review = approvals.review(bill);
        Signature it = review.confirmed();
        if (it != null) {
            bill.approvedBy(List.of(it));
            judgement.compare("approved as " + it.role(), it.words(), day(it.atMillis()), true);
        }
        return review;
    }

    /** Raises that a person rejected what was proposed, and decisions that do not count. */
    void raise(Bill bill, BillReview review, long nowMillis, OpenCases cases) {
        String owner = PayablesTick.owner(bill);
        ApprovalDecision rejected = review.rejected();
        if (rejected != null) {
            String words = "Refused by " + rejected.person() + ": " + rejected.reason();
            cases.raise(
                    owner,
                    results.approval(
                            bill,
                            words.strip(),
                            List.of(
                                    new Evidence(
                                            "refused",
                                            rejected.person(),
                                            day(rejected.atMillis()),
                                            false)),
                            ApprovalPriority.NORMAL,
                            nowMillis));
        }
        review.refused()
                .forEach(
                        (decision, why) ->
                                cases.raise(
                                        owner, results.refused(bill, decision, why, nowMillis)));
    }

    private static void explain(Bill bill, Judgement judgement) {
        if (bill.orders().areNone()) {
            CodingHolds.explanation(bill)
                    .forEach(
                            it ->
                                    judgement.compare(
                                            it.field(), it.left(), it.right(), it.agrees()));
        }
        for (Signature it : bill.signatures()) {
            judgement.compare("approved as " + it.role(), it.words(), day(it.atMillis()), true);
        }
    }

    private static String day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC).toString();
    }

    /** Raises what it waits for, and decisions that do not count. */
    void raise(Bill bill, Judgement judgement, long nowMillis, OpenCases cases) {
        BillApprovals.Standing missing = approvals.missing(bill, judgement, nowMillis);
        if (missing == null) {
            return;
        }
        ApprovalStanding standing = missing.approval();
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(nowMillis), ZoneOffset.UTC);
        ApprovalPriority priority = ApprovalPriority.of(bill, today, approvals.urgentDays());
        String owner = PayablesTick.owner(bill);
        cases.raise(
                owner,
                results.approval(
                        bill,
                        words(missing),
                        evidence(bill, missing, priority),
                        priority,
                        nowMillis));
        for (Map.Entry<String, String> refused : standing.refused().entrySet()) {
            cases.raise(
                    owner, results.refused(bill, refused.getKey(), refused.getValue(), nowMillis));
        }
        String circle = approvals.circle(nowMillis);
        if (!circle.isEmpty()) {
            cases.raise(owner, results.circle(bill, circle, nowMillis));
        }
    }

    private static String words(BillApprovals.Standing missing) {
        ApprovalStanding standing = missing.approval();
        if (standing.steps() == 0) {
            return "No rule says who approves it.";
        }
        String who =
                standing.asked().isEmpty()
                        ? "nobody of " + standing.role() + " may sign"
                        : String.join(", ", standing.asked());
        return (standing.rejectedBy().isEmpty() ? "" : "Refused by " + standing.rejectedBy() + ". ")
                + "Waits for "
                + standing.role()
                + ", step "
                + (standing.signatures().size() + 1)
                + " of "
                + standing.steps()
                + ": "
                + who
                + (standing.escalated() ? " (escalated)." : ".");
    }

    private List<Evidence> evidence(
            Bill bill, BillApprovals.Standing missing, ApprovalPriority priority) {
        ApprovalStanding standing = missing.approval();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("priority", priority.words(), "", true));
        for (String rule : missing.routing().rules()) {
            evidence.add(new Evidence("rule", rule, "v" + approvals.version(), true));
        }
        for (Signature it : standing.signatures()) {
            evidence.add(
                    new Evidence("signed as " + it.role(), it.words(), day(it.atMillis()), true));
        }
        if (!standing.role().isEmpty()) {
            String asked = String.join(", ", standing.asked());
            evidence.add(new Evidence("waits for", standing.role(), asked, false));
        }
        if (bill.orders().areNone()) {
            evidence.addAll(CodingHolds.explanation(bill));
        }
        return evidence;
    }

    /** Flags for whoever looks at a bill that waits. */
    List<Hold> flags(Bill bill) {
        return coding && bill.mayClaim() && bill.orders().areNone()
                ? CodingHolds.repeated(bill)
                : List.of();
    }
}

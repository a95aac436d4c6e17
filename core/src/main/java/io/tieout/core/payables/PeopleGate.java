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
import java.util.stream.Collectors;

/**
 * What people have to do with a bill before it is granted: to code it where it has no order, and to
 * approve it. What is off asks nobody.
 */
final class PeopleGate {

    private final CodingHolds codes;
    private final boolean coding;
    private final BillApprovals approvals;
    private final BillReleases releases;
    private final PayablesResults results;

    PeopleGate(
            CodingHolds codes,
            boolean coding,
            BillApprovals approvals,
            BillReleases releases,
            PayablesResults results) {
        this.codes = codes;
        this.coding = coding;
        this.approvals = approvals;
        this.releases = releases;
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
        if (!bill.releases().isEmpty() && bill.signatures().isEmpty()) {
            Signature second = approvals.review(bill).confirmed();
            if (second == null) {
                return false;
            }
            bill.approvedBy(List.of(second));
        }
        explain(bill, judgement);
        return true;
    }

    /** What people said to let a bill pass. */
    List<Release> releasesOf(Bill bill) {
        return releases.of(bill);
    }

    /** Raises the releases of a bill that came to nothing, each with why. */
    void raiseVoid(Bill bill, Judgement judgement, long nowMillis, OpenCases cases) {
        for (Release it : bill.offered()) {
            String why = voidBecause(bill, judgement, it);
            if (!why.isEmpty()) {
                cases.raise(
                        PayablesTick.owner(bill), results.refused(bill, it.id(), why, nowMillis));
            }
        }
    }

    private static String voidBecause(Bill bill, Judgement judgement, Release it) {
        if (bill.isEnteredBy(it.person())) {
            return it.person() + " entered or coded the bill, and cannot release it";
        }
        if (judgement.released().keySet().stream().anyMatch(it::isOf)) {
            return "";
        }
        return judgement.holds().stream().anyMatch(it::isOf)
                ? it.variance() + " cannot be released"
                : "there is no " + it.variance() + " of " + it.amount() + " any more";
    }

    /** Raises that a variance was let pass and a second person has to agree. */
    private void raiseReleased(Bill bill, long nowMillis, OpenCases cases) {
        BillReview review = approvals.review(bill);
        raise(bill, review, nowMillis, cases);
        if (review.rejected() == null) {
            String who =
                    bill.releases().stream()
                            .map(Release::person)
                            .distinct()
                            .collect(Collectors.joining(", "));
            cases.raise(
                    PayablesTick.owner(bill),
                    results.approval(
                            bill,
                            "Released by " + who + ", needs a second person.",
                            released(bill),
                            ApprovalPriority.NORMAL,
                            nowMillis));
        }
    }

    private static List<Evidence> released(Bill bill) {
        return bill.releases().stream()
                .map(
                        it ->
                                new Evidence(
                                        "released " + it.variance(),
                                        it.person(),
                                        it.amount() + " on " + day(it.atMillis()),
                                        true))
                .toList();
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
        released(bill)
                .forEach(it -> judgement.compare(it.field(), it.left(), it.right(), it.agrees()));
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
            if (!bill.releases().isEmpty()) {
                raiseReleased(bill, nowMillis, cases);
            }
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
        List<Evidence> evidence = new ArrayList<>(released(bill));
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
            evidence.add(new Evidence(AskedToSign.FIELD, standing.role(), asked, false));
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

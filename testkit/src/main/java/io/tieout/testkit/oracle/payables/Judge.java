package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.ToleranceKey;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Finds the holds of one invoice (sections 3 to 5), after those ahead were judged. */
final class Judge {

    private final Scene scene;
    private final Vendor vendor;
    private final Paper paper;
    private final Queue queue;
    private final List<Judgement> everybody;
    private final Judgement result;

    private Judge(Scene scene, Paper paper, Queue queue, List<Judgement> everybody) {
        this.scene = scene;
        this.vendor = scene.vendors().of(paper);
        this.paper = paper;
        this.queue = queue;
        this.everybody = everybody;
        this.result = new Judgement(paper);
        this.result.releases = new Releases(paper, scene.papers().decisions());
    }

    /**
     * @param ahead what this pass found of the invoices before it that it did not grant
     * @param everybody what all were found to claim before the certain pass, where those behind
     *     count against receipts as those ahead; null in the other passes
     */
    static Judgement of(
            Paper paper, Scene scene, List<Judgement> ahead, List<Judgement> everybody) {
        return new Judge(scene, paper, new Queue(scene, List.copyOf(ahead)), everybody).judge();
    }

    private Judgement judge() {
        result.holds.addAll(Validation.holds(paper, scene));
        Duplicates.Verdict verdict = scene.verdicts().get(paper.id());
        if (verdict != null) {
            hold(
                    verdict.isExact() ? Reason.DUPLICATE_INVOICE : Reason.POSSIBLE_DUPLICATE,
                    paper.gross());
        }
        if (scene.isMatched(paper)) {
            for (BillLine line : BillLine.of(paper, scene)) {
                result.lines.add(line);
                if (line.hold() != null) {
                    result.holds.add(line.hold());
                }
                if (line.claim() != null) {
                    judge(line.claim());
                }
            }
            withoutOrder();
            charges();
            tax();
            totals();
        }
        return result;
    }

    /** A variance that a person may let pass; whether it holds the invoice. */
    private boolean hold(Reason reason, String place, long amount) {
        if (result.releases.cover(reason, place, amount)) {
            result.passed.add(new Releases.Passed(reason, place, amount));
            result.perfect = false;
            return false;
        }
        hold(reason, amount);
        return true;
    }

    private void hold(Reason reason, long amount) {
        result.holds.add(new Hold(reason, amount));
    }

    private void judge(Claim claim) {
        if (paper.isCredit()) {
            credited(claim);
        } else {
            quantities(claim);
        }
        boolean offPrice = claim.isCompared() && isOffPrice(claim);
        if (offPrice) {
            hold(Reason.PRICE_VARIANCE, place(claim), claim.net() - claim.expected());
            result.offAmount.add(claim);
        }
        if (claim.isCompared() && claim.net() != claim.expected()) {
            result.perfect = false;
        }
        if (!paper.isCredit() && claim.policy() != MatchingPolicy.NONE) {
            amounts(claim, offPrice);
        }
        result.claims.add(claim);
    }

    private static String place(Claim claim) {
        return Integer.toString(claim.position());
    }

    private Tolerance tolerance(ToleranceKey key, Claim claim) {
        return Limits.of(key, vendor, claim == null ? null : claim.orderLine(), scene.settings());
    }

    /** L8 and L9. */
    private void quantities(Claim claim) {
        if (!claim.isCompared()) {
            result.reserving.add(claim);
            return;
        }
        Ratio before = queue.posted(claim).plus(queue.reserved(claim, result));
        Ratio cum = before.plus(claim.quantity()).minus(queue.credited(claim));
        Ratio ordered = Ratio.of(claim.orderLine().quantity());
        Ratio received = scene.received(claim.key());
        result.perfect &= !cum.isAbove(ordered);
        if (cum.isAbove(ordered)
                && !Limits.allows(tolerance(ToleranceKey.QUANTITY_ORDERED, claim), ordered, cum)
                && hold(
                        Reason.QUANTITY_OVER_ORDERED,
                        place(claim),
                        worth(claim, cum.minus(ordered)))) {
            return;
        }
        result.reserving.add(claim);
        if (!claim.isThreeWay()) {
            return;
        }
        result.perfect &= !cum.isAbove(received);
        Ratio counted =
                everybody != null
                        ? queue.posted(claim).plus(all(claim.key())).minus(queue.credited(claim))
                        : cum;
        if (counted.isAbove(received)
                && !Limits.allows(
                        tolerance(ToleranceKey.QUANTITY_RECEIVED, claim), received, counted)) {
            boolean nothing = received.minus(counted).plus(claim.quantity()).signum() <= 0;
            hold(
                    nothing ? Reason.MISSING_RECEIPT : Reason.QUANTITY_OVER_RECEIVED,
                    place(claim),
                    worth(claim, counted.minus(received)));
        }
    }

    /** All claims that reserve, ahead and behind, and are not granted. */
    private Ratio all(LineKey key) {
        return Queue.reserved(
                key, everybody.stream().filter(it -> !scene.books().isGranted(it.paper)).toList());
    }

    /** What the part of a claim that is too much is worth at the order's price. */
    private long worth(Claim claim, Ratio tooMuch) {
        return LineNumbers.rounded(
                claim.quantity().min(tooMuch).times(claim.orderPrice()), paper.currency());
    }

    private void credited(Claim claim) {
        if (claim.policy() == MatchingPolicy.NONE) {
            return;
        }
        if (claim.isValueCredit()) {
            long given = queue.givenBack(claim, result) + claim.printed();
            long billed = queue.billed(claim.key()).stream().mapToLong(Claim::printed).sum();
            if (given > billed) {
                hold(Reason.CREDIT_EXCEEDS_INVOICED, Math.min(claim.printed(), given - billed));
            }
            return;
        }
        Ratio given =
                queue.credited(claim)
                        .plus(Queue.quantity(claim.key(), result.claims))
                        .plus(claim.quantity());
        Ratio billed = Queue.quantity(claim.key(), queue.billed(claim.key()));
        if (given.isAbove(billed)) {
            hold(Reason.CREDIT_EXCEEDS_INVOICED, worth(claim, given.minus(billed)));
        }
    }

    /** L10. */
    private boolean isOffPrice(Claim claim) {
        Tolerance tolerance = tolerance(ToleranceKey.PRICE, claim);
        return claim.net() != claim.expected()
                && !Limits.allows(
                        paper.isCredit() ? Limits.turned(tolerance) : tolerance,
                        claim.orderPrice(),
                        claim.price());
    }

    /** L11. */
    private void amounts(Claim claim, boolean offPrice) {
        Queue.Sum sum = queue.sum(claim.key(), result).plus(claim);
        long limit = claim.isByValue() ? claim.orderLine().limitAmount().minorUnits() : 0;
        long expected = claim.isByValue() ? limit : sum.expected();
        boolean tooMuch = claim.isByValue() && sum.net() > limit;
        result.perfect &= !tooMuch;
        if (!offPrice
                && (tooMuch || !claim.isByValue())
                && !Limits.allows(
                        tolerance(ToleranceKey.LINE_AMOUNT, claim),
                        money(expected),
                        money(sum.net()))) {
            hold(Reason.LINE_AMOUNT_VARIANCE, place(claim), sum.net() - expected);
            result.offAmount.add(claim);
        }
    }

    private Ratio money(long minorUnits) {
        return Ratio.of(new Money(minorUnits, paper.currency()));
    }

    private void withoutOrder() {
        if (!scene.placing().orders(paper).numbers().isEmpty()) {
            return;
        }
        boolean required = scene.settings().orderRequired() || vendor.orderRequired();
        boolean coded =
                paper.document().lines().stream().noneMatch(line -> line.glAccount() == null);
        hold(
                required
                        ? Reason.MISSING_PURCHASE_ORDER
                        : coded ? Reason.APPROVAL_REQUIRED : Reason.CODING_REQUIRED,
                paper.gross());
    }

    private void charges() {
        if (paper.isCredit()) {
            return;
        }
        for (Map.Entry<String, Long> own : result.charges().entrySet()) {
            String order = own.getKey();
            PurchaseOrder inForce = scene.papers().inForce(order).document();
            long plan = inForce.charges() == null ? 0 : inForce.charges().minorUnits();
            long before = queue.charges(order);
            long all = before + own.getValue();
            long added = Math.max(0, all - plan) - Math.max(0, before - plan);
            result.perfect &= added == 0;
            result.chargesAbovePlan += added;
            if (all > plan
                    && !Limits.allows(
                            tolerance(ToleranceKey.CHARGES, null), money(plan), money(all))) {
                hold(Reason.CHARGES_VARIANCE, all - plan);
                result.offCharges.add(order);
            }
        }
    }

    private void tax() {
        TaxSums sums = new TaxSums(paper.currency());
        boolean allKnown = true;
        for (BillLine line : result.lines) {
            BigDecimal rate = line.expectedRate();
            if (paper.net(line.line()) != 0 && rate == null) {
                allKnown = false;
            } else if (paper.net(line.line()) != 0) {
                sums.add(paper.net(line.line()), rate);
            }
        }
        if (vendor.reverseCharge()) {
            result.expectedTax = 0L;
        } else if (allKnown) {
            result.expectedTax = sums.nearest(paper.tax());
        } else if (paper.tax() != 0) {
            hold(Reason.MISSING_TAX_CODE, paper.gross());
        }
        result.perfect &= result.taxDifference() == 0;
        boolean linesHeld = result.lines.stream().anyMatch(line -> line.hold() != null);
        if (result.expectedTax != null
                && !linesHeld
                && !Limits.allows(
                        tolerance(ToleranceKey.TAX, null),
                        money(result.expectedTax),
                        money(paper.tax()))) {
            hold(Reason.TAX_VARIANCE, result.taxDifference());
        }
    }

    private void totals() {
        if (paper.isCredit()) {
            return;
        }
        for (String order : result.claims.stream().map(c -> c.key().order()).distinct().toList()) {
            boolean compared =
                    result.claims.stream()
                            .anyMatch(c -> c.isCompared() && c.key().order().equals(order));
            Queue.Sum sum = queue.total(order, result);
            if (compared
                    && !result.isOffAmount(order)
                    && !Limits.allows(
                            tolerance(ToleranceKey.TOTAL, null),
                            money(sum.expected()),
                            money(sum.net()))) {
                hold(Reason.TOTAL_VARIANCE, order, sum.net() - sum.expected());
                result.offTotal.add(order);
            }
        }
    }
}

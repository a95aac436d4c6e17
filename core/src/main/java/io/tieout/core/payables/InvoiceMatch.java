package io.tieout.core.payables;

import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.ToleranceKey;
import io.tieout.core.money.Money;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.Reason;

/**
 * Compares an invoice with its orders, line by line and as a whole, and leaves in their books what
 * it lays claim to. Invoices have to be judged in order.
 */
final class InvoiceMatch {

    private final ToleranceLevels tolerances;

    InvoiceMatch(ToleranceLevels tolerances) {
        this.tolerances = tolerances;
    }

    /**
     * @param inAll whether receipts have to cover everybody's claims and not only those ahead
     */
    Judgement judge(Bill bill, boolean inAll) {
        Judgement judgement = new Judgement();
        for (BilledLine line : bill.lines()) {
            if (line.refusal() != null) {
                judgement.hold(line.refusal());
            } else if (line.isClaim()) {
                compare(line, judgement, inAll);
            }
        }
        for (PurchaseOrderScope order : bill.orders().inForce()) {
            charges(bill, order, judgement);
            total(bill, order, judgement);
        }
        TaxComparison.compare(bill, judgement, tolerances);
        return judgement;
    }

    private void compare(BilledLine line, Judgement judgement, boolean inAll) {
        OrderLineBook book = line.book();
        Hold over = LineRules.ordered(line, tolerances, inAll);
        boolean held = judgement.holdOrRelease(line.bill(), over);
        if (line.isCompared()) {
            note(line, judgement);
        }
        if (!held && line.isCompared()) {
            Hold missing = LineRules.received(line, tolerances, inAll);
            book.reserve(line.terms().quantity());
            judgement.holdOrRelease(line.bill(), missing);
        }
        Hold amount = LineRules.price(line, tolerances, inAll);
        if (amount == null) {
            amount = LineRules.amount(line, tolerances, inAll);
        }
        judgement.holdOrRelease(line.bill(), amount);
        if (LineRules.isLimited(line) && isAboveLimit(line)) {
            judgement.isOff();
        }
        if (!held && amount == null) {
            book.waitWith(line);
        }
    }

    private static boolean isAboveLimit(BilledLine line) {
        return line.book().netWith(line) > line.terms().line().limitAmount().minorUnits();
    }

    /** Evidence, and whether anything is off; before the claim is in the books. */
    private static void note(BilledLine line, Judgement judgement) {
        String field = "line " + line.position() + ' ';
        Ratio billed = line.book().cumulative(line.terms().quantity());
        Ratio ordered = Ratio.of(line.terms().line().quantity());
        boolean off = billed.isAbove(ordered);
        judgement.compare(field + "quantity", billed.toString(), ordered.toString(), !off);
        if (line.isThreeWay()) {
            Ratio received = line.book().received();
            boolean more = billed.isAbove(received);
            off |= more;
            judgement.compare(field + "received", billed.toString(), received.toString(), !more);
        }
        notePrice(line, judgement);
        if (off) {
            judgement.isOff();
        }
    }

    static void notePrice(BilledLine line, Judgement judgement) {
        boolean same = line.net() == line.terms().expected();
        judgement.compare(
                "line " + line.position() + " price",
                line.terms().price().toString(),
                Prices.of(line.terms().line()).toString(),
                same);
        if (!same) {
            judgement.isOff();
            judgement.priceDiffers(line.net() - line.terms().expected());
        }
    }

    private void charges(Bill bill, PurchaseOrderScope order, Judgement judgement) {
        long own = chargesOf(bill, order);
        if (own == 0) {
            return;
        }
        Money planned =
                order.inForce().charges() == null ? bill.money(0) : order.inForce().charges();
        long before = order.totals().chargesAhead();
        Money billed = bill.money(before + own);
        judgement.chargesAbovePlan(above(billed.minorUnits(), planned) - above(before, planned));
        Tolerance tolerance = tolerances.ofInvoice(ToleranceKey.CHARGES, bill.vendor());
        if (billed.compareTo(planned) > 0 && !tolerance.allows(planned, billed)) {
            judgement.hold(
                    whole(
                                    "charges",
                                    Reason.CHARGES_VARIANCE,
                                    order,
                                    planned,
                                    billed,
                                    "Charges of " + billed + " in all against " + planned + '.')
                            .and(tolerance.compared(planned, billed)));
        }
    }

    private static long above(long charges, Money planned) {
        return Math.max(0, charges - planned.minorUnits());
    }

    /** Charges that a bill has for an order, in minor units. */
    static long chargesOf(Bill bill, PurchaseOrderScope order) {
        return bill.lines().stream()
                .filter(line -> line.isCharge() && line.order() == order)
                .mapToLong(BilledLine::net)
                .sum();
    }

    private void total(Bill bill, PurchaseOrderScope order, Judgement judgement) {
        long expected = expectedOf(bill, order);
        long net = comparedNetOf(bill, order);
        boolean hasClaims = bill.lines().stream().anyMatch(line -> isCompared(line, order));
        if (!hasClaims || hasAmountHold(bill, order, judgement)) {
            return;
        }
        Money right = bill.money(order.totals().expectedAhead() + expected);
        Money left = bill.money(order.totals().netAhead() + net);
        Tolerance tolerance = tolerances.ofInvoice(ToleranceKey.TOTAL, bill.vendor());
        if (!tolerance.allows(right, left)) {
            judgement.holdOrRelease(
                    bill,
                    whole(
                                    "total",
                                    Reason.TOTAL_VARIANCE,
                                    order,
                                    right,
                                    left,
                                    "Order "
                                            + order.inForce().number()
                                            + ": "
                                            + left
                                            + " billed in all against "
                                            + right
                                            + '.')
                            .and(tolerance.compared(right, left)));
        }
    }

    private static Hold whole(
            String name,
            Reason reason,
            PurchaseOrderScope order,
            Money expected,
            Money billed,
            String explanation) {
        return Hold.of(name, reason, billed.minus(expected), explanation)
                .with(new Evidence(name, billed.toPlainString(), expected.toPlainString(), false))
                .at(order.number());
    }

    static boolean hasAmountHold(Bill bill, PurchaseOrderScope order, Judgement judgement) {
        return bill.lines().stream()
                .filter(line -> line.order() == order)
                .anyMatch(line -> judgement.isOffAmount(line.place()));
    }

    static boolean isCompared(BilledLine line, PurchaseOrderScope order) {
        return line.order() == order && line.isCompared();
    }

    static long expectedOf(Bill bill, PurchaseOrderScope order) {
        return bill.lines().stream()
                .filter(line -> isCompared(line, order))
                .mapToLong(line -> line.terms().expected())
                .sum();
    }

    static long comparedNetOf(Bill bill, PurchaseOrderScope order) {
        return bill.lines().stream()
                .filter(line -> isCompared(line, order))
                .mapToLong(BilledLine::net)
                .sum();
    }

    /** Leaves in the order's totals what an invoice that is not granted lays claim to. */
    void wait(Bill bill, Judgement judgement) {
        for (PurchaseOrderScope order : bill.orders().inForce()) {
            if (!judgement.holds("charges", order.number())) {
                order.totals().chargeWaits(chargesOf(bill, order));
            }
            boolean counts =
                    !hasAmountHold(bill, order, judgement) && !judgement.isOffTotal(order.number());
            if (counts) {
                waitWithClaims(bill, order, judgement);
            }
        }
    }

    private static void waitWithClaims(Bill bill, PurchaseOrderScope order, Judgement judgement) {
        for (BilledLine line : bill.lines()) {
            if (isCompared(line, order) && !judgement.holds("ordered", line.place())) {
                order.totals().waitWith(line.terms().expected(), line.net());
            }
        }
    }
}

package io.tieout.benchmarks.recon.payables;

import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What prices of bills make of an order, of which enough was received: reckoned from what the
 * generator put in, bill after bill in the order in which they come.
 */
final class Expectation {
    private final Order order;
    private final Limits limits;
    private final Map<Integer, long[]> byLine = new HashMap<>();
    private long expectedBefore;
    private long actualBefore;

    Expectation(Order order) {
        this.order = order;
        this.limits = order.supplier.limits;
    }

    /** Compares the next bill; its lines for the order are in the order's units. */
    Outcome next(Bill bill) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        List<Runnable> effects = new ArrayList<>();
        boolean differs = false;
        long expected = 0;
        long actual = 0;
        for (BilledLine line : bill.lines) {
            if (line.isCharge || isForAnother(line)) {
                continue;
            }
            OrderedLine ordered = ordered(line.orderLine);
            long due = ordered.price().times(line.quantity, bill.currency());
            long[] sums = byLine.computeIfAbsent(ordered.line(), number -> new long[2]);
            Reason reason = reason(bill, line, ordered, due, sums);
            if (reason == null) {
                effects.add(() -> add(sums, due, line.net));
            } else {
                reasons.add(reason);
            }
            differs |= line.net != due;
            expected += due;
            actual += line.net;
        }
        effects.forEach(Runnable::run);
        if (reasons.isEmpty()) {
            addTotal(bill, expected, actual, reasons);
        }
        return Outcome.of(reasons, differs);
    }

    private boolean isForAnother(BilledLine line) {
        return line.orderNumber != null && line.orderNumber != order.number;
    }

    private Reason reason(
            Bill bill, BilledLine line, OrderedLine ordered, long due, long[] before) {
        if (line.net != due && !limits.ofLine(ordered).allowsPrice(ordered.price(), line.price)) {
            return Reason.PRICE_VARIANCE;
        }
        boolean allowed =
                limits.ofLine(ordered)
                        .allowsLine(before[0] + due, before[1] + line.net, bill.currency());
        return allowed ? null : Reason.LINE_AMOUNT_VARIANCE;
    }

    private static void add(long[] sums, long expected, long actual) {
        sums[0] += expected;
        sums[1] += actual;
    }

    private void addTotal(Bill bill, long expected, long actual, Set<Reason> reasons) {
        long allExpected = expectedBefore + expected;
        long allActual = actualBefore + actual;
        if (limits.allowsTotal(allExpected, allActual, bill.currency())) {
            expectedBefore = allExpected;
            actualBefore = allActual;
        } else {
            reasons.add(Reason.TOTAL_VARIANCE);
        }
    }

    private OrderedLine ordered(int number) {
        for (OrderedLine line : order.lines) {
            if (line.line() == number) {
                return line;
            }
        }
        throw new IllegalArgumentException("the order has no line " + number);
    }
}

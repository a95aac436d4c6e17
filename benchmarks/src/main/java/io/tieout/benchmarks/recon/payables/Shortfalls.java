package io.tieout.benchmarks.recon.payables;

import io.tieout.core.results.Reason;
import java.util.EnumSet;
import java.util.Set;

/** Goods that did not come, came in part, or went back; and bills for more than was ordered. */
final class Shortfalls {
    private Shortfalls() {}

    private static boolean needsReceipts(PurchaseScene scene) {
        return !scene.supplier().isTwoWay;
    }

    /** Nothing ever comes. */
    static boolean missingReceipt(PurchaseScene scene) {
        if (!needsReceipts(scene)) {
            return false;
        }
        Order order = scene.order();
        Bill bill = scene.billAll(order, scene.after(scene.day(), 1, 20));
        scene.finish(bill, Outcome.held(Reason.MISSING_RECEIPT));
        return true;
    }

    /** Of some lines a part comes, of others nothing. */
    static boolean shortReceipt(PurchaseScene scene) {
        if (!needsReceipts(scene)) {
            return false;
        }
        Order order = scene.order();
        int delivery = scene.after(scene.day(), 1, 10);
        Receipt receipt = scene.receipt(order.number, delivery);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (OrderedLine line : order.lines) {
            long part = line.quantity() * scene.draw().between(0, 4) / 5;
            boolean whole = !reasons.isEmpty() && scene.draw().percent(40);
            if (whole) {
                receipt.with(line.line(), line.quantity());
            } else if (part > 0) {
                receipt.with(line.line(), part);
                reasons.add(Reason.QUANTITY_OVER_RECEIVED);
            } else {
                reasons.add(Reason.MISSING_RECEIPT);
            }
        }
        arriveIfAny(scene, receipt, order);
        Bill bill = scene.billAll(order, scene.after(delivery, 0, 10));
        scene.finish(bill, Outcome.of(reasons, false));
        return true;
    }

    /** A receipt that would be empty says that nothing of the first line came. */
    private static void arriveIfAny(PurchaseScene scene, Receipt receipt, Order order) {
        if (receipt.lines.isEmpty()) {
            receipt.with(order.lines.get(0).line(), 0);
        }
        scene.arrive(receipt);
    }

    /** What came is dear as well: both are said. */
    static boolean shortAndDear(PurchaseScene scene) {
        if (!needsReceipts(scene)) {
            return false;
        }
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 2));
        int delivery = scene.after(scene.day(), 1, 10);
        Receipt receipt = scene.receipt(order.number, delivery);
        OrderedLine first = order.lines.get(0);
        long part = first.quantity() / 2;
        receipt.with(first.line(), part)
                .with(order.lines.get(1).line(), order.lines.get(1).quantity());
        scene.arrive(receipt);
        Bill bill = scene.billAll(order, scene.after(delivery, 0, 10));
        for (BilledLine line : bill.lines) {
            line.price = line.price.changed(scene.draw().between(600, 2_000));
            line.net = line.price.times(line.quantity, bill.currency());
        }
        Outcome prices = new Expectation(order).next(bill.total());
        Set<Reason> reasons = EnumSet.of(Reason.QUANTITY_OVER_RECEIVED);
        reasons.addAll(prices.reasons());
        scene.finish(bill, Outcome.of(reasons, false));
        return true;
    }

    /** More is billed than was ordered; enough came. */
    static boolean overOrdered(PurchaseScene scene) {
        Order order = scene.order();
        int delivery = scene.after(scene.day(), 1, 10);
        Receipt receipt = scene.receipt(order.number, delivery);
        Bill bill = scene.bill(scene.after(delivery, 0, 10));
        scene.writer().names(bill, order);
        for (OrderedLine line : order.lines) {
            boolean over = bill.lines.isEmpty() || scene.draw().percent(30);
            long more = over ? scene.draw().between(1, 5) * Quantity.ONE : 0;
            receipt.with(line.line(), line.quantity() + more);
            scene.writer().line(bill, line, line.quantity() + more);
        }
        scene.arrive(receipt);
        scene.finish(bill.total(), Outcome.held(Reason.QUANTITY_OVER_ORDERED));
        return true;
    }

    /** Two bills, and goods for the first alone. */
    static boolean competing(PurchaseScene scene) {
        if (!needsReceipts(scene)) {
            return false;
        }
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 1));
        OrderedLine line = order.lines.get(0);
        long part = line.quantity() / 2;
        int delivery = scene.after(scene.day(), 1, 10);
        scene.arrive(scene.receipt(order.number, delivery).with(line.line(), part));
        Bill first = part(scene, order, part, delivery);
        Bill second = part(scene, order, line.quantity() - part, delivery);
        scene.follow(second, first);
        scene.finish(first, Outcome.PERFECT);
        scene.finish(second, Outcome.held(Reason.MISSING_RECEIPT));
        return true;
    }

    private static Bill part(PurchaseScene scene, Order order, long quantity, int day) {
        Bill bill = scene.bill(scene.after(day, 0, 6));
        scene.writer().names(bill, order);
        scene.writer().line(bill, order.lines.get(0), quantity);
        return bill.total();
    }

    /** Goods go back, and no credit note comes. */
    static boolean returned(PurchaseScene scene) {
        if (!needsReceipts(scene)) {
            return false;
        }
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 2));
        Bill bill = Deliveries.delivered(scene, order);
        OrderedLine line = order.lines.get(0);
        int day = scene.after(bill.issueDay, 1, 20);
        scene.arrive(scene.receipt(order.number, day).with(line.line(), -part(line)));
        scene.finish(bill, Outcome.held(Reason.QUANTITY_OVER_RECEIVED));
        return true;
    }

    /** Some of a line, never all of it. */
    static long part(OrderedLine line) {
        return Math.max(1, line.quantity() / 4);
    }
}

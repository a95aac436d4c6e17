package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Amounts;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.core.results.Reason;
import java.util.List;

/** Bills without an order, and orders by value from which a supplier is called off. */
final class Unordered {
    private static final byte[] SUBJECT = LineBuffer.utf8("Leistungen laut Vertrag");
    private static final byte[] ACCOUNT = LineBuffer.utf8("6330");
    private static final byte[] NOWHERE = LineBuffer.utf8("PO-9");
    private static final int MONTH = 30;

    private Unordered() {}

    /** A bill that names no order. */
    static boolean single(PurchaseScene scene) {
        Draw draw = scene.draw();
        long amount = Amounts.draw(draw, scene.currency(), scene.supplier().priceList);
        boolean isCoded = draw.percent(50);
        scene.finish(bill(scene, scene.day(), amount, isCoded), outcome(scene, isCoded));
        return true;
    }

    /** A bill without an order that comes twice. */
    static boolean repeated(PurchaseScene scene) {
        long amount = Amounts.draw(scene.draw(), scene.currency(), scene.supplier().priceList);
        boolean isCoded = scene.draw().percent(50);
        Bill bill = bill(scene, scene.day(), amount, isCoded);
        Bill copy = scene.copy(bill, bill.issueDay);
        scene.finish(bill, outcome(scene, isCoded));
        scene.finish(copy, Outcome.exact(bill));
        return true;
    }

    private static Bill bill(PurchaseScene scene, int day, long amount, boolean isCoded) {
        Bill bill = scene.bill(day);
        BilledLine line = new BilledLine();
        line.description = SUBJECT;
        line.rate = scene.supplier().rate;
        line.net = amount;
        line.account = isCoded ? ACCOUNT : null;
        bill.lines.add(line);
        return bill.total();
    }

    private static Outcome outcome(PurchaseScene scene, boolean isCoded) {
        if (scene.supplier().requiresOrder) {
            return Outcome.held(Reason.MISSING_PURCHASE_ORDER);
        }
        return Outcome.held(isCoded ? Reason.APPROVAL_REQUIRED : Reason.CODING_REQUIRED);
    }

    /** The same amount month by month; half of these bills say for which month. */
    static boolean recurring(PurchaseScene scene) {
        Draw draw = scene.draw();
        long amount = Amounts.draw(draw, scene.currency(), scene.supplier().priceList);
        boolean isCoded = draw.percent(70);
        boolean hasPeriod = draw.percent(50);
        int months = draw.between(2, 12);
        for (int month = 0; month < months; month++) {
            int day = scene.day() + month * MONTH;
            Bill bill = bill(scene, day, amount, isCoded);
            if (hasPeriod) {
                bill.periodFrom = day - MONTH;
                bill.periodTo = day - 1;
            }
            scene.finish(bill, outcome(scene, isCoded));
        }
        return true;
    }

    /** An order that the feed does not have. */
    static boolean missingOrder(PurchaseScene scene) {
        long amount = Amounts.draw(scene.draw(), scene.currency(), scene.supplier().priceList);
        Bill bill = bill(scene, scene.day(), amount, true);
        long number = Math.floorMod(bill.id, 10_000_000L);
        bill.orders.add(new LineBuffer().raw(NOWHERE).digits(number, 8).copy());
        scene.finish(bill, Outcome.held(Reason.MISSING_PURCHASE_ORDER));
        return true;
    }

    /** Equal calls from an order by value, month by month, within its limit. */
    static boolean blanket(PurchaseScene scene) {
        int months = scene.draw().between(2, 12);
        long call = Amounts.draw(scene.draw(), scene.currency(), scene.supplier().priceList);
        Order order = order(scene, call * (months + scene.draw().below(3)), months);
        calls(scene, order, call, months, -1);
        return true;
    }

    /** The last call goes beyond the limit. */
    static boolean blanketExceeded(PurchaseScene scene) {
        int months = scene.draw().between(2, 6);
        long call = scene.currency().minorUnits(scene.draw().between(20_000, 400_000));
        long limit = call * (months - 1) + call / 4;
        calls(scene, order(scene, limit, months), call, months, months - 1);
        return true;
    }

    private static Order order(PurchaseScene scene, long limit, int months) {
        Order order = scene.unsent(List.of(scene.catalogue().blanket(scene.supplier(), limit)));
        order.validFrom = scene.day();
        order.validTo = scene.day() + (months + 1) * MONTH;
        return scene.arrive(order);
    }

    private static void calls(
            PurchaseScene scene, Order order, long call, int months, int exceeding) {
        Bill before = null;
        for (int month = 0; month < months; month++) {
            int day = scene.day() + (month + 1) * MONTH;
            Bill bill = call(scene, order, call, day);
            if (before != null) {
                scene.follow(bill, before);
            }
            scene.finish(
                    bill,
                    month == exceeding
                            ? Outcome.held(Reason.LINE_AMOUNT_VARIANCE)
                            : Outcome.PERFECT);
            before = bill;
        }
    }

    private static Bill call(PurchaseScene scene, Order order, long call, int day) {
        Bill bill = scene.bill(day);
        scene.writer().names(bill, order);
        scene.writer().value(bill, order.lines.get(0), call);
        bill.periodFrom = day - MONTH + 1;
        bill.periodTo = day;
        return bill.total();
    }

    /** A call after the last day of the order. */
    static boolean outsideValidity(PurchaseScene scene) {
        long call = Amounts.draw(scene.draw(), scene.currency(), scene.supplier().priceList);
        Order order = order(scene, call * 5, 1);
        Bill bill = call(scene, order, call, order.validTo + scene.draw().between(1, 60));
        scene.finish(bill, Outcome.held(Reason.INVALID_PURCHASE_ORDER_STATUS));
        return true;
    }
}

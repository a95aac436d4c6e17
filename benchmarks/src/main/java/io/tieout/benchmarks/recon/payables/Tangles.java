package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Purchases in which several things come together. */
final class Tangles {
    private static final byte[] EMAIL = LineBuffer.utf8("email");
    private static final byte[] STRANGER = LineBuffer.utf8("office@invoice-desk.example");
    private static final int PERCENT = 100;
    private static final int ALLOWED_MORE = 10;

    private Tangles() {}

    /** Prices that may be off, and whatever else may be wrong with a bill. */
    static boolean compound(PurchaseScene scene) {
        Draw draw = scene.draw();
        Order order = scene.order();
        Bill bill = Deliveries.delivered(scene, order);
        for (BilledLine line : bill.lines) {
            line.price = line.price.changed(draw.percent(50) ? draw.between(-300, 900) : 0);
            line.net = line.price.times(line.quantity, bill.currency());
        }
        bill.total();
        scene.finish(bill, spoilt(draw, bill, new Expectation(order).next(bill)));
        return true;
    }

    /** Adds any of four faults to a bill and says what becomes of it then. */
    private static Outcome spoilt(Draw draw, Bill bill, Outcome before) {
        Outcome outcome = before;
        if (draw.percent(35)) {
            bill.hasVendorId = true;
            bill.vendorId = bill.supplier.id;
            bill.account = LineBuffer.utf8(Iban.anyCountry(draw));
            outcome = outcome.and(Reason.BANK_DETAILS_CHANGED);
        }
        if (draw.percent(35)) {
            bill.channel = EMAIL;
            bill.sender = STRANGER;
            outcome = outcome.and(Reason.UNVERIFIED_SENDER);
        }
        if (draw.percent(35)) {
            bill.dueDay = bill.issueDay + bill.supplier.terms.netDays - 2;
            outcome = outcome.and(Reason.TERMS_MISMATCH);
        }
        if (draw.percent(35)) {
            bill.gross += draw.between(1, 90);
            outcome = outcome.and(Reason.INVOICE_NOT_BALANCED);
        }
        return outcome;
    }

    /** One bill for two orders; only the prices of one are off. */
    static boolean oneOrderDear(PurchaseScene scene) {
        Order right = scene.order();
        Order dear = scene.order();
        int delivery = scene.after(scene.day(), 1, 14);
        scene.receiveAll(right, delivery);
        scene.receiveAll(dear, delivery);
        Bill bill = scene.bill(scene.after(delivery, 0, 8));
        int hundredths = scene.draw().between(-200, 500);
        for (Order order : List.of(right, dear)) {
            scene.writer().names(bill, order);
            for (OrderedLine ordered : order.lines) {
                BilledLine line = scene.writer().line(bill, ordered, ordered.quantity());
                line.orderNumber = order.number;
                if (order == dear) {
                    line.price = line.price.changed(hundredths);
                    line.net = line.price.times(line.quantity, bill.currency());
                }
            }
        }
        scene.finish(bill.total(), new Expectation(dear).next(bill));
        return true;
    }

    /** The lines were lost on the way: nothing can be compared, and nothing adds up. */
    static boolean noLines(PurchaseScene scene) {
        Bill bill = Deliveries.delivered(scene, scene.order());
        Set<Reason> reasons =
                EnumSet.of(Reason.MISSING_REQUIRED_INFORMATION, Reason.INVOICE_NOT_BALANCED);
        if (bill.tax > Limits.units(1, bill.currency())) {
            reasons.add(Reason.TAX_VARIANCE);
            bill.lines.clear();
        } else {
            bill.lines.clear();
            bill.total();
            bill.gross = 1;
        }
        scene.finish(bill, Outcome.of(reasons, false));
        return true;
    }

    /** A second receipt under the id of the first says something else; the first counts. */
    static boolean conflictingReceipt(PurchaseScene scene) {
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 1));
        OrderedLine line = order.lines.get(0);
        int delivery = scene.after(scene.day(), 1, 14);
        Receipt first = scene.receipt(order.number, delivery).with(line.line(), line.quantity());
        scene.arrive(first);
        Receipt other = scene.conflicting(first, order.number, delivery);
        scene.arrive(other.with(line.line(), line.quantity() / 2));
        scene.fault(Reason.CONFLICTING_DUPLICATE, other);
        scene.finish(scene.billAll(order, scene.after(delivery, 0, 8)), Outcome.PERFECT);
        return true;
    }

    /** The second version of an order is there before the first. */
    static boolean versionsCrossed(PurchaseScene scene) {
        Order order = scene.unsent(scene.catalogue().lines(scene.supplier(), 2));
        List<OrderedLine> lines = new ArrayList<>();
        for (OrderedLine line : order.lines) {
            int change = scene.draw().between(-2_000, 2_000);
            lines.add(line.withPrice(line.price().changed(change)));
        }
        Order changed = scene.version(order, scene.day(), lines);
        scene.arrive(changed);
        scene.follow(order, changed);
        scene.arrive(order);
        scene.finish(Deliveries.delivered(scene, changed), Outcome.PERFECT);
        return true;
    }

    /** A small line with tolerances of its own beside a large one. */
    static boolean lineTolerance(PurchaseScene scene) {
        Draw draw = scene.draw();
        long amount = scene.currency().minorUnits(draw.between(20_000, 300_000));
        int item = draw.below(80_000);
        Supplier supplier = scene.supplier();
        OrderedLine large = scene.catalogue().line(supplier, 10, item, amount * 8);
        OrderedLine small = scene.catalogue().line(supplier, 20, item + 1, amount).generous();
        Order order = scene.order(List.of(large, small));
        Bill bill = Deliveries.delivered(scene, order);
        BilledLine line = bill.lines.get(1);
        line.price = line.price.changed(draw.between(-2_200, 700));
        line.net = line.price.times(line.quantity, bill.currency());
        scene.finish(bill.total(), new Expectation(order).next(bill));
        return true;
    }

    /** Up to a tenth more than was ordered and came is allowed, and exactly a tenth too. */
    static boolean overWithin(PurchaseScene scene) {
        Draw draw = scene.draw();
        OrderedLine drawn = scene.catalogue().lines(scene.supplier(), 1).get(0);
        OrderedLine line = drawn.withQuantity(drawn.quantity() * PERCENT).generous();
        if (line.worth(scene.currency()) > Limits.units(100_000_000, scene.currency())) {
            return false;
        }
        Order order = scene.order(List.of(line));
        int delivery = scene.after(scene.day(), 1, 14);
        scene.receiveAll(order, delivery);
        int percent = draw.percent(30) ? ALLOWED_MORE : draw.between(1, 2 * ALLOWED_MORE);
        Bill bill = scene.bill(scene.after(delivery, 0, 8));
        scene.writer().names(bill, order);
        scene.writer().line(bill, line, line.quantity() / PERCENT * (PERCENT + percent));
        scene.finish(
                bill.total(),
                percent <= ALLOWED_MORE
                        ? Outcome.WITHIN_TOLERANCE
                        : Outcome.held(Reason.QUANTITY_OVER_ORDERED));
        return true;
    }

    /** What came would do for the second bill, but the first one is ahead of it. */
    static boolean queue(PurchaseScene scene) {
        if (scene.supplier().isTwoWay) {
            return false;
        }
        OrderedLine drawn = scene.catalogue().lines(scene.supplier(), 1).get(0);
        long part = drawn.quantity();
        Order order = scene.order(List.of(drawn.withQuantity(part * 10)));
        int delivery = scene.after(scene.day(), 1, 10);
        scene.arrive(scene.receipt(order.number, delivery).with(drawn.line(), part * 5));
        Bill first = scene.bill(delivery);
        scene.writer().names(first, order);
        scene.writer().line(first, order.lines.get(0), part * 6);
        Bill second = scene.bill(delivery);
        scene.writer().names(second, order);
        scene.writer().line(second, order.lines.get(0), part * 4);
        scene.follow(second, first);
        scene.finish(first.total(), Outcome.held(Reason.QUANTITY_OVER_RECEIVED));
        scene.finish(second.total(), Outcome.held(Reason.MISSING_RECEIPT));
        return true;
    }
}

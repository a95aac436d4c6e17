package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.core.results.Reason;
import java.util.EnumSet;
import java.util.Set;

/** Bills that cannot be right by themselves, or do not fit the order that they name. */
final class WrongBills {
    private static final byte[] PALLET = LineBuffer.utf8("PAL");
    private static final int NO_SUCH_LINE = 990;

    private WrongBills() {}

    private static boolean hold(PurchaseScene scene, Bill bill, Reason reason) {
        scene.finish(bill, Outcome.held(reason));
        return true;
    }

    private static Bill right(PurchaseScene scene) {
        return Deliveries.delivered(scene, scene.order());
    }

    /** Net and tax do not make the gross amount. */
    static boolean gross(PurchaseScene scene) {
        Bill bill = right(scene);
        bill.gross += scene.draw().between(1, 500);
        return hold(scene, bill, Reason.INVOICE_NOT_BALANCED);
    }

    /** The lines do not make the net amount. */
    static boolean net(PurchaseScene scene) {
        Bill bill = right(scene);
        long more = scene.draw().between(3, 900);
        bill.net += more;
        bill.gross += more;
        return hold(scene, bill, Reason.INVOICE_NOT_BALANCED);
    }

    /** Quantity and price do not make a line's amount. */
    static boolean line(PurchaseScene scene) {
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 2));
        Bill bill = Deliveries.delivered(scene, order);
        bill.lines.get(0).net += scene.draw().between(2, 60);
        Outcome prices = new Expectation(order).next(bill.total());
        Set<Reason> reasons = EnumSet.of(Reason.INVOICE_NOT_BALANCED);
        reasons.addAll(prices.reasons());
        scene.finish(bill, Outcome.of(reasons, false));
        return true;
    }

    /** The printed rates do not make the tax. */
    static boolean tax(PurchaseScene scene) {
        if (scene.supplier().hasReverseCharge()) {
            return false;
        }
        Bill bill = right(scene);
        long more = Limits.units(scene.draw().between(1, 40), bill.currency());
        bill.tax += more;
        bill.gross += more;
        scene.finish(bill, Outcome.held(Reason.INVOICE_NOT_BALANCED, Reason.TAX_VARIANCE));
        return true;
    }

    /** A bill in another currency than its order. */
    static boolean currency(PurchaseScene scene) {
        Order order = scene.order();
        int delivery = scene.after(scene.day(), 1, 14);
        scene.receiveAll(order, delivery);
        FeedCurrency other =
                scene.currency() == FeedCurrency.USD ? FeedCurrency.EUR : FeedCurrency.USD;
        Bill bill = scene.bill(scene.supplier(), other, scene.after(delivery, 0, 8));
        scene.writer().names(bill, order);
        for (OrderedLine line : order.lines) {
            scene.writer().line(bill, line, line.quantity());
        }
        return hold(scene, bill.total(), Reason.CURRENCY_MISMATCH);
    }

    /** A line that the order does not have. */
    static boolean unknownLine(PurchaseScene scene) {
        Bill bill = right(scene);
        bill.lines.get(0).orderLine = NO_SUCH_LINE;
        return hold(scene, bill, Reason.UNKNOWN_ORDER_LINE);
    }

    /** A quantity of zero. */
    static boolean zeroQuantity(PurchaseScene scene) {
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 2));
        Bill bill = Deliveries.delivered(scene, order);
        bill.lines.get(1).quantity = 0;
        bill.lines.get(1).net = 0;
        return hold(scene, bill.total(), Reason.INVALID_QUANTITY);
    }

    /** A unit that nobody can turn into the order's. */
    static boolean unit(PurchaseScene scene) {
        Bill bill = right(scene);
        bill.lines.get(0).unit = PALLET;
        return hold(scene, bill, Reason.MISSING_UNIT_CONVERSION);
    }

    /** The order was cancelled; goods that come all the same are refused. */
    static boolean cancelled(PurchaseScene scene) {
        Order order = scene.order();
        Order off = scene.version(order, scene.after(scene.day(), 1, 5), order.lines);
        off.status = Order.CANCELLED;
        off.statusDay = scene.after(scene.day(), 1, 5);
        scene.arrive(off);
        if (scene.draw().percent(40)) {
            Receipt receipt = scene.receipt(order.number, off.statusDay + 3);
            receipt.with(order.lines.get(0).line(), Quantity.ONE);
            scene.fault(Reason.INVALID_PURCHASE_ORDER_STATUS, scene.arrive(receipt));
        }
        Bill bill = scene.billAll(order, scene.after(off.statusDay, 1, 20));
        return hold(scene, bill, Reason.INVALID_PURCHASE_ORDER_STATUS);
    }

    /** The order was closed when all had come and been billed; another bill comes. */
    static boolean closed(PurchaseScene scene) {
        Order order = scene.order();
        int delivery = scene.after(scene.day(), 1, 10);
        scene.receiveAll(order, delivery);
        Order closed = scene.version(order, scene.after(delivery, 1, 10), order.lines);
        closed.status = Order.CLOSED;
        closed.statusDay = delivery + 1;
        scene.arrive(closed);
        Bill bill = scene.billAll(order, scene.after(delivery, 1, 40));
        return hold(scene, bill, Reason.INVALID_PURCHASE_ORDER_STATUS);
    }

    /** A receipt that names a line which its order does not have; the bill is right. */
    static boolean strayReceipt(PurchaseScene scene) {
        Order order = scene.order();
        Bill bill = Deliveries.delivered(scene, order);
        Receipt stray = scene.receipt(order.number, scene.after(scene.day(), 1, 9));
        scene.fault(
                Reason.UNKNOWN_ORDER_LINE, scene.arrive(stray.with(NO_SUCH_LINE, Quantity.ONE)));
        scene.finish(bill, Outcome.PERFECT);
        return true;
    }

    /** A receipt for an order that nobody placed. */
    static boolean receiptWithoutOrder(PurchaseScene scene) {
        byte[] number =
                new LineBuffer()
                        .raw('X')
                        .number(Math.floorMod(scene.draw().next(), 1L << 40))
                        .copy();
        Receipt receipt = scene.receipt(number, scene.day()).with(10, Quantity.ONE);
        scene.fault(Reason.MISSING_PURCHASE_ORDER, scene.arrive(receipt));
        return true;
    }
}

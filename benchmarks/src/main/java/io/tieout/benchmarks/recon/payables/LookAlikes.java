package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.core.results.Reason;

/** Bills that look as if they came twice, and do not. */
final class LookAlikes {
    private static final int YEAR = 365;
    private static final int LEAST_APART = 7;

    private LookAlikes() {}

    /** Two orders for the same goods, billed on one day. */
    static boolean sameGoods(PurchaseScene scene) {
        Order order = scene.order();
        Bill bill = Deliveries.delivered(scene, order);
        scene.finish(bill, Outcome.PERFECT);
        again(scene, order, bill.issueDay, null);
        return true;
    }

    /** The same goods ordered and billed again. */
    private static void again(PurchaseScene scene, Order like, int issueDay, byte[] number) {
        Order order = scene.order(like.lines);
        scene.receiveAll(order, scene.after(scene.day(), 1, 12));
        Bill bill = scene.billAll(order, issueDay);
        if (number != null) {
            bill.number = number;
        }
        scene.finish(bill, Outcome.PERFECT);
    }

    /** Another order, an equal amount, and a number one slip away: a coincidence. */
    static boolean otherOrder(PurchaseScene scene) {
        Order order = scene.order();
        Bill bill = Deliveries.delivered(scene, order);
        scene.finish(bill, Outcome.PERFECT);
        String number = bill.supplier.prefix + Repeats.slipped(scene.draw(), bill.digits);
        again(scene, order, bill.issueDay + scene.draw().below(4), LineBuffer.utf8(number));
        return true;
    }

    /** Halves of an order with numbers that differ in the last digit. */
    static boolean lastDigits(PurchaseScene scene) {
        return halves(scene, 0, true);
    }

    /** Halves of an order with numbers one slip apart, more than days apart. */
    static boolean daysApart(PurchaseScene scene) {
        return halves(scene, LEAST_APART + scene.draw().below(20), false);
    }

    private static boolean halves(PurchaseScene scene, int days, boolean lastDigits) {
        Order whole = scene.order();
        OrderedLine line = whole.lines.get(0);
        long half = line.quantity() / 2;
        int delivery = scene.after(scene.day(), 1, 12);
        scene.receiveAll(whole, delivery);
        Bill first = half(scene, whole, half, delivery);
        Bill second = half(scene, whole, half, delivery + days);
        String digits =
                lastDigits
                        ? otherEnd(scene, first.digits)
                        : Repeats.slipped(scene.draw(), first.digits);
        second.number = LineBuffer.utf8(first.supplier.prefix + digits);
        scene.finish(first, Outcome.PERFECT);
        scene.finish(second, Outcome.PERFECT);
        return true;
    }

    /** Another last digit: to change places would be a slip of the pen. */
    private static String otherEnd(PurchaseScene scene, long number) {
        long last = (number + scene.draw().between(1, 9)) % 10;
        return Long.toString(number / 10 * 10 + last);
    }

    private static Bill half(PurchaseScene scene, Order order, long quantity, int day) {
        Bill bill = scene.bill(day);
        scene.writer().names(bill, order);
        scene.writer().line(bill, order.lines.get(0), quantity);
        return bill.total();
    }

    /** Two firms that happen to bill the same amount under the same number. */
    static boolean otherFirm(PurchaseScene scene) {
        Supplier other = scene.otherSupplier();
        if (other == scene.supplier()
                || other.isBlocked
                || other.currency() != scene.currency()
                || other.hasReverseCharge() != scene.supplier().hasReverseCharge()) {
            return false;
        }
        Bill bill = Deliveries.delivered(scene, scene.order());
        scene.finish(bill, Outcome.PERFECT);
        Bill second = scene.bill(other, scene.currency(), bill.issueDay);
        bill.lines.forEach(line -> second.lines.add(withoutOrder(line)));
        second.number = bill.number;
        Reason reason =
                other.requiresOrder ? Reason.MISSING_PURCHASE_ORDER : Reason.CODING_REQUIRED;
        scene.finish(second.total(), Outcome.held(reason));
        return true;
    }

    private static BilledLine withoutOrder(BilledLine line) {
        BilledLine copy = line.copy();
        copy.orderLine = 0;
        return copy;
    }

    /** Numbers begin again each year. */
    static boolean nextYear(PurchaseScene scene) {
        if (!scene.supplier().numbersYearly) {
            return false;
        }
        Order order = scene.order();
        Bill bill = Deliveries.delivered(scene, order);
        scene.finish(bill, Outcome.PERFECT);
        again(scene, order, bill.issueDay + YEAR, bill.number);
        return true;
    }
}

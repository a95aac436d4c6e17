package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.core.results.Reason;
import java.util.List;

/** Credit notes: for goods that went back, for prices, and for bills that were wrong. */
final class Credits {
    private Credits() {}

    /** Goods go back and are credited; some of the credit notes come twice. */
    static boolean returned(PurchaseScene scene) {
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 2));
        Bill bill = Deliveries.delivered(scene, order);
        OrderedLine line = order.lines.get(0);
        long back = Shortfalls.part(line);
        int day = scene.after(bill.issueDay, 1, 20);
        scene.arrive(scene.receipt(order.number, day).with(line.line(), -back));
        Bill credit = scene.credit(bill, scene.after(day, 0, 10));
        scene.writer().line(credit, line, back);
        scene.finish(bill, Outcome.PERFECT);
        scene.finish(credit.total(), Outcome.PERFECT);
        if (scene.draw().percent(15)) {
            Bill again = scene.copy(credit, credit.issueDay);
            scene.finish(again, Outcome.exact(credit));
        }
        return true;
    }

    /** A price that is too high is put right by a credit note without quantity. */
    static boolean price(PurchaseScene scene) {
        OrderedLine line = scene.catalogue().lines(scene.supplier(), 1).get(0);
        if (line.worth(scene.currency()) < scene.currency().minorUnits(5_000)) {
            return false;
        }
        Order order = scene.order(List.of(line));
        Bill bill = Deliveries.delivered(scene, order);
        BilledLine billed = bill.lines.get(0);
        billed.price = billed.price.changed(scene.draw().between(400, 2_500));
        billed.net = billed.price.times(billed.quantity, bill.currency());
        bill.total();
        Bill credit = scene.credit(bill, scene.after(bill.issueDay, 2, 25));
        scene.writer().value(credit, line, billed.net - line.worth(scene.currency()));
        scene.finish(bill, Outcome.PERFECT);
        scene.finish(credit.total(), Outcome.PERFECT);
        return true;
    }

    /** A bill taken back whole and issued again under a number that resembles the first. */
    static boolean reissued(PurchaseScene scene) {
        Order order = scene.order();
        Bill bill = Deliveries.delivered(scene, order);
        Bill credit = scene.credit(bill, scene.after(bill.issueDay, 1, 15));
        bill.lines.forEach(line -> credit.lines.add(line.copy()));
        Bill again = scene.copy(bill, scene.after(credit.issueDay, 0, 5));
        if (scene.draw().percent(50)) {
            again.number = new LineBuffer().raw(bill.number).raw('-').raw('K').copy();
        }
        scene.finish(bill, Outcome.PERFECT);
        scene.finish(credit.total(), Outcome.PERFECT);
        scene.finish(again, Outcome.PERFECT);
        return true;
    }

    /** A bill at a wrong price, taken back whole and issued again at the right one. */
    static boolean corrected(PurchaseScene scene) {
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 1));
        if (order.worth() < scene.currency().minorUnits(2_000)
                || scene.supplier().limits == Limits.STRICT) {
            scene.finish(Deliveries.delivered(scene, order), Outcome.PERFECT);
            return true;
        }
        Bill bill = Deliveries.delivered(scene, order);
        BilledLine line = bill.lines.get(0);
        line.price = line.price.changed(scene.draw().between(600, 900));
        line.net = line.price.times(line.quantity, bill.currency());
        bill.total();
        Bill credit = scene.credit(bill, scene.after(bill.issueDay, 1, 15));
        credit.lines.add(line.copy());
        Bill again = scene.billAll(order, scene.after(credit.issueDay, 0, 5));
        scene.follow(again, credit);
        scene.finish(bill, Outcome.held(Reason.PRICE_VARIANCE));
        scene.finish(credit.total(), Outcome.WITHIN_TOLERANCE);
        scene.finish(again, Outcome.PERFECT);
        return true;
    }

    /** More is given back than was ever billed. */
    static boolean tooMuch(PurchaseScene scene) {
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 1));
        Bill bill = Deliveries.delivered(scene, order);
        OrderedLine line = order.lines.get(0);
        Bill credit = scene.credit(bill, scene.after(bill.issueDay, 1, 20));
        scene.writer().line(credit, line, line.quantity() + 2 * Quantity.ONE);
        scene.finish(bill, Outcome.PERFECT);
        scene.finish(credit.total(), Outcome.held(Reason.CREDIT_EXCEEDS_INVOICED));
        return true;
    }
}

package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.List;

/** Bills that differ from their order in what they charge; some of them by little enough. */
final class Variances {
    private static final int BILLS = 3;

    private Variances() {}

    /** Prices off by less than a percent. */
    static boolean slight(PurchaseScene scene) {
        return changed(scene, scene.order(), -90, 90);
    }

    /** Prices from three percent to a quarter too high on some lines. */
    static boolean high(PurchaseScene scene) {
        return changed(scene, scene.order(), 300, 2_500);
    }

    /** Prices a little to much too low. */
    static boolean low(PurchaseScene scene) {
        return changed(scene, scene.order(), -1_600, -100);
    }

    /** Prices off by so much in percent that it is the amount that matters. */
    static boolean large(PurchaseScene scene) {
        List<OrderedLine> lines = new ArrayList<>();
        int count = scene.draw().between(1, 4);
        for (OrderedLine line : scene.catalogue().lines(scene.supplier(), count)) {
            long amount = scene.currency().minorUnits(scene.draw().between(200_000, 2_000_000));
            int item = scene.draw().below(1_000) + line.line() * 1_000;
            lines.add(scene.catalogue().line(scene.supplier(), line.line(), item, amount));
        }
        return changed(scene, scene.order(lines), 10, 220);
    }

    private static boolean changed(PurchaseScene scene, Order order, int least, int most) {
        Bill bill = Deliveries.delivered(scene, order);
        boolean any = false;
        for (BilledLine line : bill.lines) {
            if (!any || scene.draw().percent(60)) {
                reprice(bill, line, scene.draw().between(least, most));
                any = true;
            }
        }
        bill.total();
        scene.finish(bill, new Expectation(order).next(bill));
        return true;
    }

    private static void reprice(Bill bill, BilledLine line, int hundredths) {
        line.price = line.price.changed(hundredths);
        line.net = line.price.times(line.quantity, bill.currency());
    }

    /** Three bills for parts of one line, each a little too dear: together it may be too much. */
    static boolean cumulative(PurchaseScene scene) {
        Draw draw = scene.draw();
        long amount = scene.currency().minorUnits(draw.between(150_000, 900_000));
        OrderedLine drawn =
                scene.catalogue().line(scene.supplier(), 10, draw.below(90_000), amount / BILLS);
        Order order = scene.order(List.of(drawn.withQuantity(drawn.quantity() * BILLS)));
        int day = scene.after(scene.day(), 1, 14);
        scene.receiveAll(order, day);
        Expectation expectation = new Expectation(order);
        int hundredths = draw.between(30, 110);
        Bill before = null;
        for (int i = 0; i < BILLS; i++) {
            Bill bill = scene.bill(day);
            scene.writer().names(bill, order);
            BilledLine line = scene.writer().line(bill, order.lines.get(0), drawn.quantity());
            reprice(bill, line, hundredths);
            bill.total();
            if (before != null) {
                scene.follow(bill, before);
            }
            scene.finish(bill, expectation.next(bill));
            before = bill;
            day = scene.after(day, 1, 20);
        }
        return true;
    }

    /** Freight above plan by more than is allowed. */
    static boolean charges(PurchaseScene scene) {
        Order order = scene.order();
        order.charges = Limits.units(scene.draw().between(0, 60), scene.currency());
        Bill bill = Deliveries.delivered(scene, order);
        long allowed = Limits.charges(scene.currency());
        long above = scene.draw().percent(20) ? 1 : 1 + scene.draw().belowLong(10 * allowed);
        scene.writer().charge(bill, order.charges + allowed + above);
        scene.finish(bill.total(), Outcome.held(Reason.CHARGES_VARIANCE));
        return true;
    }

    /** Tax some cents off on a bill that prints no rates. */
    static boolean slightTax(PurchaseScene scene) {
        return tax(scene, scene.draw().between(2, 4), Outcome.WITHIN_TOLERANCE);
    }

    /** Tax off by more than cents on a bill that prints no rates. */
    static boolean wrongTax(PurchaseScene scene) {
        return tax(scene, scene.draw().between(7, 4_000), Outcome.held(Reason.TAX_VARIANCE));
    }

    private static boolean tax(PurchaseScene scene, int cents, Outcome outcome) {
        if (scene.currency().scale() != 2 || scene.supplier().hasReverseCharge()) {
            return false;
        }
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 1));
        Bill bill = Deliveries.delivered(scene, order);
        bill.lines.get(0).hidesRate = true;
        bill.tax += cents;
        bill.gross += cents;
        scene.finish(bill, outcome);
        return true;
    }

    /** Another rate than the order's, reckoned without fault. */
    static boolean wrongRate(PurchaseScene scene) {
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 2));
        if (scene.supplier().hasReverseCharge()
                || order.worth() < scene.currency().minorUnits(500)) {
            scene.finish(Deliveries.delivered(scene, order), Outcome.PERFECT);
            return true;
        }
        Bill bill = Deliveries.delivered(scene, order);
        bill.lines.forEach(line -> line.rate += 4);
        scene.finish(bill.total(), Outcome.held(Reason.TAX_VARIANCE));
        return true;
    }

    /** A bill at the price of before the order was changed. */
    static boolean missedChange(PurchaseScene scene) {
        Order order = scene.order();
        List<OrderedLine> lines = new ArrayList<>();
        for (OrderedLine line : order.lines) {
            lines.add(line.withPrice(line.price().changed(-scene.draw().between(500, 2_500))));
        }
        Order changed = scene.version(order, scene.after(scene.day(), 1, 5), lines);
        scene.arrive(changed);
        Bill bill = Deliveries.delivered(scene, order);
        scene.finish(bill, new Expectation(changed).next(bill));
        return true;
    }
}

package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.LineBuffer;
import java.util.ArrayList;
import java.util.List;

/** Purchases in which everything is right, in all the ways in which that may look. */
final class Deliveries {
    private static final byte[] DOZEN = LineBuffer.utf8("DZN");
    private static final byte[] BOX = LineBuffer.utf8("BOX");
    private static final byte[] YOUR_ORDER = LineBuffer.utf8("Ihre Bestellung ");
    private static final byte[] OF = LineBuffer.utf8(" vom Lieferdatum");
    private static final int DOZEN_PIECES = 12;
    private static final int MOST_PARTS = 4;

    private Deliveries() {}

    /** One order, one delivery, one bill. */
    static boolean threeWay(PurchaseScene scene) {
        Order order = scene.order();
        scene.finish(delivered(scene, order), Outcome.PERFECT);
        return true;
    }

    /** A delivery of all, and a bill for it that is not sent yet. */
    static Bill delivered(PurchaseScene scene, Order order) {
        int delivery = scene.after(scene.day(), 1, 14);
        scene.receiveAll(order, delivery);
        return scene.billAll(order, scene.after(delivery, 0, 8));
    }

    /** Several deliveries, some of them after the bill. */
    static boolean split(PurchaseScene scene) {
        Order order = scene.order();
        int first = scene.after(scene.day(), 1, 10);
        receiveInParts(scene, order, first, scene.draw().between(2, MOST_PARTS));
        scene.finish(scene.billAll(order, scene.after(first, 0, 15)), Outcome.PERFECT);
        return true;
    }

    private static void receiveInParts(PurchaseScene scene, Order order, int first, int parts) {
        int day = first;
        for (int part = 0; part < parts; part++) {
            Receipt receipt = scene.receipt(order.number, day);
            for (OrderedLine line : order.lines) {
                long each = line.quantity() / parts;
                boolean isLast = part == parts - 1;
                long quantity = isLast ? line.quantity() - each * (parts - 1) : each;
                receipt.with(line.line(), quantity);
            }
            scene.arrive(receipt);
            day = scene.after(day, 1, 9);
        }
    }

    /** The bill is there long before the goods. */
    static boolean lateReceipt(PurchaseScene scene) {
        Order order = scene.order();
        int issue = scene.after(scene.day(), 0, 5);
        Bill bill = scene.billAll(order, issue);
        scene.receiveAll(order, scene.after(issue, 3, 40));
        scene.finish(bill, Outcome.PERFECT);
        return true;
    }

    /** The bill is there before the order is. */
    static boolean lateOrder(PurchaseScene scene) {
        Order order = scene.unsent(scene.catalogue().lines(scene.supplier(), 2));
        Bill bill = delivered(scene, order);
        scene.follow(order, bill);
        scene.arrive(order);
        scene.finish(bill, Outcome.PERFECT);
        return true;
    }

    /** Several bills for one order, for equal parts where it can be divided. */
    static boolean partialBills(PurchaseScene scene) {
        Order order = scene.order();
        int parts = scene.draw().between(2, MOST_PARTS);
        int day = scene.after(scene.day(), 1, 10);
        receiveInParts(scene, order, day, scene.draw().between(1, 3));
        for (int part = 0; part < parts; part++) {
            Bill bill = scene.bill(day);
            scene.writer().names(bill, order);
            for (OrderedLine line : order.lines) {
                long each = line.quantity() / parts;
                boolean isLast = part == parts - 1;
                long quantity = isLast ? line.quantity() - each * (parts - 1) : each;
                scene.writer().line(bill, line, quantity);
            }
            scene.finish(bill.total(), Outcome.PERFECT);
            day = scene.after(day, 0, 12);
        }
        return true;
    }

    /** A bill for each line of an order. */
    static boolean billsByLine(PurchaseScene scene) {
        Order order = scene.order(scene.catalogue().lines(scene.supplier(), 3));
        int delivery = scene.after(scene.day(), 1, 14);
        scene.receiveAll(order, delivery);
        for (OrderedLine line : order.lines) {
            Bill bill = scene.bill(scene.after(delivery, 0, 8));
            scene.writer().names(bill, order);
            scene.writer().line(bill, line, line.quantity());
            scene.finish(bill.total(), Outcome.PERFECT);
        }
        return true;
    }

    /** One bill for several orders. */
    static boolean severalOrders(PurchaseScene scene) {
        int orders = scene.draw().between(2, 3);
        int delivery = scene.after(scene.day(), 1, 14);
        Bill bill = scene.bill(scene.after(delivery, 0, 8));
        for (int i = 0; i < orders; i++) {
            Order order = scene.order();
            scene.receiveAll(order, scene.after(scene.day(), 1, 14));
            scene.writer().names(bill, order);
            for (OrderedLine line : order.lines) {
                scene.writer().line(bill, line, line.quantity()).orderNumber = order.number;
            }
        }
        scene.finish(bill.total(), Outcome.PERFECT);
        return true;
    }

    /** Ordered by the piece, billed by the dozen or by the box. */
    static boolean units(PurchaseScene scene) {
        Draw draw = scene.draw();
        boolean boxes = draw.percent(50);
        int pieces = boxes ? draw.between(2, 30) : DOZEN_PIECES;
        List<OrderedLine> lines = new ArrayList<>();
        for (OrderedLine line : scene.catalogue().lines(scene.supplier(), 2)) {
            long packs = draw.between(1, 40) * Quantity.ONE;
            lines.add(
                    line.inUnits(Catalogue.PIECES, boxes ? pieces : 0)
                            .withQuantity(packs * pieces)
                            .withPrice(Price.of(draw.between(100, 500_000))));
        }
        Order order = scene.order(lines);
        Bill bill = delivered(scene, order);
        for (BilledLine line : bill.lines) {
            line.quantity /= pieces;
            line.price = Price.of(line.price.tenThousandths() * pieces);
            line.unit = boxes ? BOX : DOZEN;
        }
        scene.finish(bill.total(), Outcome.PERFECT);
        return true;
    }

    /** Ordered at a price for a hundred, billed at the price for one. */
    static boolean priceUnit(PurchaseScene scene) {
        List<OrderedLine> lines = new ArrayList<>();
        for (OrderedLine line : scene.catalogue().lines(scene.supplier(), 2)) {
            long each = scene.draw().between(1, 50_000);
            lines.add(line.withPrice(new Price(each * 100, 100, 0)));
        }
        Bill bill = delivered(scene, scene.order(lines));
        bill.lines.forEach(line -> line.price = Price.of(line.price.tenThousandths() / 100));
        scene.finish(bill.total(), Outcome.PERFECT);
        return true;
    }

    /** Prices with a discount on each line. */
    static boolean lineDiscount(PurchaseScene scene) {
        List<OrderedLine> lines = new ArrayList<>();
        for (OrderedLine line : scene.catalogue().lines(scene.supplier(), 2)) {
            long list = line.price().tenThousandths();
            lines.add(line.withPrice(new Price(list, 1, scene.draw().between(1, 40))));
        }
        scene.finish(delivered(scene, scene.order(lines)), Outcome.PERFECT);
        return true;
    }

    /** Lines that nobody receives. */
    static boolean twoWay(PurchaseScene scene) {
        List<OrderedLine> lines = new ArrayList<>();
        for (OrderedLine line : scene.catalogue().lines(scene.supplier(), 2)) {
            lines.add(line.withMatching(Catalogue.TWO_WAY));
        }
        Order order = scene.order(lines);
        scene.finish(scene.billAll(order, scene.after(scene.day(), 1, 30)), Outcome.PERFECT);
        return true;
    }

    /** A line whose quantity and price nobody compares. */
    static boolean notCompared(PurchaseScene scene) {
        OrderedLine line = scene.catalogue().lines(scene.supplier(), 1).get(0);
        Order order = scene.order(List.of(line.withMatching(Catalogue.NOT_COMPARED)));
        Bill bill = scene.bill(scene.after(scene.day(), 1, 30));
        scene.writer().names(bill, order);
        BilledLine billed = scene.writer().line(bill, line, 3 * line.quantity());
        billed.price = line.price().changed(scene.draw().between(-5_000, 9_000));
        billed.net = billed.price.times(billed.quantity, bill.currency());
        scene.finish(bill.total(), Outcome.PERFECT);
        return true;
    }

    /** The bill states no order; one is named in its text. */
    static boolean orderInText(PurchaseScene scene) {
        Bill bill = delivered(scene, scene.order());
        LineBuffer text = new LineBuffer().raw(YOUR_ORDER).raw(bill.orders.get(0)).raw(OF);
        bill.text = text.copy();
        bill.orders.clear();
        scene.finish(bill, Outcome.PERFECT);
        return true;
    }

    /** The bill names the items and not the lines of the order. */
    static boolean linesByItem(PurchaseScene scene) {
        Order order = scene.order();
        Bill bill = delivered(scene, order);
        for (int i = 0; i < bill.lines.size(); i++) {
            BilledLine line = bill.lines.get(i);
            boolean byItem = scene.draw().percent(60);
            line.orderLine = 0;
            line.item = byItem ? order.lines.get(i).item() : null;
            line.description = byItem ? null : order.lines.get(i).description();
        }
        scene.finish(bill, Outcome.PERFECT);
        return true;
    }

    /** Freight as planned, or less. */
    static boolean plannedCharges(PurchaseScene scene) {
        Order order = scene.order();
        order.charges = Limits.units(scene.draw().between(5, 300), scene.currency());
        Bill bill = delivered(scene, order);
        boolean less = scene.draw().percent(30);
        scene.writer().charge(bill, less ? order.charges / 2 : order.charges);
        scene.finish(bill.total(), Outcome.PERFECT);
        return true;
    }

    /** Freight above plan, by no more than is allowed. */
    static boolean chargesWithin(PurchaseScene scene) {
        Order order = scene.order();
        long allowed = Limits.charges(scene.currency());
        order.charges = Limits.units(scene.draw().between(0, 60), scene.currency());
        Bill bill = delivered(scene, order);
        boolean atLimit = scene.draw().percent(20);
        long above = atLimit ? allowed : 1 + scene.draw().belowLong(allowed);
        scene.writer().charge(bill, order.charges + above);
        scene.finish(bill.total(), Outcome.WITHIN_TOLERANCE);
        return true;
    }

    /** The order was changed; the bill is for what it says now. */
    static boolean orderChanged(PurchaseScene scene) {
        Order order = scene.order();
        List<OrderedLine> lines = new ArrayList<>();
        for (OrderedLine line : order.lines) {
            long more = line.quantity() + scene.draw().below(3) * Quantity.ONE;
            int change = scene.draw().between(-2_000, 2_000);
            lines.add(line.withQuantity(more).withPrice(line.price().changed(change)));
        }
        Order changed = scene.version(order, scene.after(scene.day(), 1, 5), lines);
        scene.arrive(changed);
        scene.finish(delivered(scene, changed), Outcome.PERFECT);
        return true;
    }
}

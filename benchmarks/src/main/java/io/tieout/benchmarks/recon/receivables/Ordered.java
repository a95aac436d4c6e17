package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.Texts;
import java.util.List;

/** Payments that quote the customer's order in place of a bill. */
final class Ordered {
    private Ordered() {}

    /** One bill of an order, or all that are open of it. */
    static boolean byOrderNumber(CashScene scene) {
        Invoice bill = firstOrdered(scene);
        if (bill == null) {
            return false;
        }
        CustomerOrder order = bill.order;
        List<Invoice> open = order.open();
        boolean all = open.size() > 1 && scene.draw().percent(60);
        List<Part> parts =
                (all ? open : List.of(bill)).stream().map(it -> Part.of(it, scene.day())).toList();
        Payer payer = scene.payer(bill.debtor);
        boolean decidable =
                payer.isClear() && order.isClear() && order.ways(Referenced.sum(parts)) == 1;
        PaymentLine line = Referenced.line(scene, payer, parts);
        line.text = text(scene, order);
        scene.settle(CashKind.BY_ORDER_NUMBER, Certainty.of(decidable), line, parts);
        return true;
    }

    private static Invoice firstOrdered(CashScene scene) {
        for (Invoice bill : scene.due()) {
            if (bill.order != null && bill.isWhole()) {
                return bill;
            }
        }
        return null;
    }

    /** Two equal bills of one order, one payment that quotes it. */
    static boolean twins(CashScene scene) {
        Debtor debtor = scene.due().get(0).debtor;
        if (!Planted.isFit(scene, debtor, 2)) {
            return false;
        }
        long amount = Planted.amount(scene, debtor);
        Invoice one = Planted.bill(scene, debtor, amount);
        CustomerOrder order = new CustomerOrder(one.number);
        order.add(one);
        order.add(Planted.bill(scene, debtor, amount));
        Payer payer = Planted.clear(scene, debtor);
        return Planted.pay(scene, CashKind.ORDER_TWINS, payer, List.of(one), text(scene, order));
    }

    /** Two customers with one order number and equal bills; the payer's name is of neither. */
    static boolean shared(CashScene scene) {
        Debtor debtor = scene.due().get(0).debtor;
        Debtor other = debtor.lookAlike;
        if (other == null || !Planted.isFit(scene, debtor, 1) || !other.group.mayHaveRivals(1)) {
            return false;
        }
        long amount = Planted.amount(scene, debtor);
        Invoice one = Planted.bill(scene, debtor, amount);
        CustomerOrder order = new CustomerOrder(one.number);
        order.add(one);
        order.add(Planted.bill(scene, other, amount));
        Payer payer = new Payer(debtor, debtor.sharedName, null, null, false);
        return Planted.pay(scene, CashKind.SHARED_ORDER, payer, List.of(one), text(scene, order));
    }

    private static byte[] text(CashScene scene, CustomerOrder order) {
        LineBuffer text = scene.scratch().raw(scene.draw().pick(Texts.NOISE));
        return text.raw(scene.draw().pick(Texts.ORDER_WORDS)).number(order.number).copy();
    }
}

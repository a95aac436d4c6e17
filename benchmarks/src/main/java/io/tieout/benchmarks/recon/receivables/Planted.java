package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Amounts;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Texts;
import io.tieout.core.documents.ReceivableKind;
import java.util.List;

/**
 * Payments that nothing in the feed can decide, with bills made for the purpose. No other payment
 * ever touches these bills, so they stay as undecidable as they were.
 */
final class Planted {
    private static final byte[] NO_REFERENCE = Texts.NONE;

    private Planted() {}

    /** Two equal bills, one payment. */
    static boolean twins(CashScene scene) {
        Debtor debtor = scene.due().get(0).debtor;
        if (!isFit(scene, debtor, 2)) {
            return false;
        }
        long amount = Amounts.uncommon(scene.draw(), debtor.currency());
        Invoice one = bill(scene, debtor, amount);
        bill(scene, debtor, amount);
        return pay(scene, CashKind.TWINS, clear(scene, debtor), List.of(one));
    }

    /** Four bills of which either pair makes up the payment. */
    static boolean twoSubsets(CashScene scene) {
        Debtor debtor = scene.due().get(0).debtor;
        if (!isFit(scene, debtor, 4)) {
            return false;
        }
        Draw draw = scene.draw();
        long a = 2 * Amounts.uncommon(draw, debtor.currency());
        long b = 2 * Amounts.uncommon(draw, debtor.currency());
        long shift = 1 + draw.belowLong(Math.max(1, Math.min(a, b) / 3));
        if (a + shift == b) {
            return false;
        }
        Invoice one = bill(scene, debtor, a);
        Invoice other = bill(scene, debtor, b);
        bill(scene, debtor, a + shift);
        bill(scene, debtor, b - shift);
        return pay(scene, CashKind.TWO_SUBSETS, clear(scene, debtor), List.of(one, other));
    }

    /** Two customers of one name but for the legal form, each with a bill of that amount. */
    static boolean lookAlikes(CashScene scene) {
        Debtor debtor = scene.due().get(0).debtor;
        Debtor other = debtor.lookAlike;
        if (other == null || !isFit(scene, debtor, 1) || !other.group.mayHaveRivals(1)) {
            return false;
        }
        long amount = Amounts.uncommon(scene.draw(), debtor.currency());
        Invoice invoice = bill(scene, debtor, amount);
        bill(scene, other, amount);
        Payer payer = new Payer(debtor, debtor.sharedName, null, null, false);
        return pay(scene, CashKind.LOOK_ALIKES, payer, List.of(invoice));
    }

    static boolean isFit(CashScene scene, Debtor debtor, int bills) {
        return scene.remaining() > bills
                && scene.group().mayHaveRivals(bills)
                && !debtor.oldestFirst
                && !scene.group().isCentral;
    }

    /** From the customer beyond doubt: only the bill is in question. */
    static Payer clear(CashScene scene, Debtor debtor) {
        Payer payer = scene.payer(debtor);
        for (int i = 0; i < 20 && !payer.isClear(); i++) {
            payer = scene.payer(debtor);
        }
        return payer;
    }

    /** An amount that no other bill is likely to have. */
    static long amount(CashScene scene, Debtor debtor) {
        return Amounts.uncommon(scene.draw(), debtor.currency());
    }

    static Invoice bill(CashScene scene, Debtor debtor, long amount) {
        debtor.group.addRival(amount);
        Invoice bill = scene.receivable(debtor, ReceivableKind.INVOICE, amount, Integer.MAX_VALUE);
        scene.seller().addDoubtful(bill.number);
        return bill;
    }

    private static boolean pay(
            CashScene scene, CashKind kind, Payer payer, List<Invoice> invoices) {
        return pay(scene, kind, payer, invoices, NO_REFERENCE);
    }

    static boolean pay(
            CashScene scene, CashKind kind, Payer payer, List<Invoice> invoices, byte[] text) {
        List<Part> parts = invoices.stream().map(bill -> Part.cash(bill, bill.gross)).toList();
        int day = scene.dayAfter(scene.draw().between(12, 45));
        PaymentLine line = scene.bankLine(payer, Referenced.sum(parts), day);
        line.text = text;
        scene.settle(kind, Certainty.DOUBTFUL, line, parts);
        scene.fault(kind, line);
        return true;
    }
}

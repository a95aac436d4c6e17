package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.Texts;
import java.util.ArrayList;
import java.util.List;

/** Payments of less or more than the bill: discounts, deductions, parts, fees, slips. */
final class Differences {
    private static final long LEAST_SHORT_CENTS = 6_000;
    private static final long LEAST_BILL_CENTS = 40_000;
    private static final long LEAST_LATE_DISCOUNT_CENTS = 1_000;

    /** Beyond the discount days and the customer's grace: nobody's grace is longer. */
    private static final int SURELY_LATE_DAYS = 10;

    private static final byte[] PART = LineBuffer.utf8("TEILZAHLUNG ");
    private static final byte[] REST_FOLLOWS = LineBuffer.utf8(" REST FOLGT");
    private static final byte[] DEDUCTED = LineBuffer.utf8(" ABZUGL ");

    /** Codes of X12 element 426 with the words that payers use for them. */
    private static final byte[][] REASON_CODES = {
        LineBuffer.utf8("01"), LineBuffer.utf8("04"), LineBuffer.utf8("06"), LineBuffer.utf8("11")
    };

    private static final byte[][] REASON_WORDS = {
        LineBuffer.utf8(" PREISFEHLER"),
        LineBuffer.utf8(" WARE BESCHAEDIGT"),
        LineBuffer.utf8(" FEHLMENGE"),
        LineBuffer.utf8(" RETOURE")
    };

    private Differences() {}

    static boolean discount(CashScene scene) {
        for (Invoice invoice : scene.due()) {
            if (Part.of(invoice, scene.day()).discount() > 0) {
                return Referenced.pay(scene, CashKind.DISCOUNT_TAKEN, invoice);
            }
        }
        return false;
    }

    /** The discount is taken although its days and all grace are over. */
    static boolean lateDiscount(CashScene scene) {
        for (Invoice invoice : scene.due()) {
            Debtor debtor = invoice.debtor;
            int last = invoice.issueDay + debtor.terms.discountDays + debtor.graceAtLeast();
            long discount = debtor.terms.discountOn(invoice.gross);
            boolean late = debtor.takesDiscount && scene.day() > last + SURELY_LATE_DAYS;
            boolean worth = discount >= debtor.currency().minorUnits(LEAST_LATE_DISCOUNT_CENTS);
            if (late && worth && mayLeaveRest(scene, invoice)) {
                Part part = new Part(invoice, invoice.gross - discount, discount, 0);
                PaymentLine line = Referenced.quote(scene, CashKind.DISCOUNT_LATE, part);
                scene.fault(CashKind.DISCOUNT_LATE, line, invoice);
                scene.group().addRival(discount);
                return true;
            }
        }
        return false;
    }

    static boolean shortPayment(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        long withheld = withheld(scene, invoice);
        if (withheld == 0) {
            return false;
        }
        Part part = Part.cash(invoice, invoice.gross - withheld);
        PaymentLine line = Referenced.quote(scene, CashKind.SHORT_PAYMENT, part);
        scene.fault(CashKind.SHORT_PAYMENT, line, invoice);
        if (!invoice.debtor.oldestFirst && scene.draw().percent(50)) {
            scene.leaveOpen(invoice, withheld, scene.day() + scene.draw().between(10, 30));
        } else {
            scene.group().addRival(withheld);
        }
        return true;
    }

    /** A claim is withheld: told by code in a remittance, or in words. */
    static boolean deduction(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        long withheld = withheld(scene, invoice);
        if (withheld == 0) {
            return false;
        }
        int reason = scene.draw().below(REASON_CODES.length);
        Part part = new Part(invoice, invoice.gross - withheld, 0, withheld);
        if (Advised.isAdvised(scene)) {
            List<Part> parts = new ArrayList<>(Referenced.several(scene, 8));
            parts.set(0, part);
            PaymentLine line = Advised.pay(scene, CashKind.DEDUCTION, parts, REASON_CODES[reason]);
            scene.fault(CashKind.DEDUCTION, line, invoice);
        } else {
            inWords(scene, part, REASON_WORDS[reason]);
        }
        scene.group().addRival(withheld);
        return true;
    }

    private static void inWords(CashScene scene, Part part, byte[] words) {
        PaymentLine line = Referenced.quote(scene, CashKind.DEDUCTION_IN_TEXT, part);
        LineBuffer text = scene.scratch().raw(part.invoice().printed).raw(DEDUCTED);
        text.amount(part.deduction(), part.invoice().currency().scale());
        line.text = text.raw(words).copy();
        scene.fault(CashKind.DEDUCTION_IN_TEXT, line, part.invoice());
    }

    /** A share now and the rest later, both with the number. */
    static boolean partial(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        long cash = invoice.remaining * scene.draw().between(30, 70) / 100;
        if (!isLarge(invoice)) {
            return false;
        }
        PaymentLine line = Referenced.quote(scene, CashKind.PARTIAL, Part.cash(invoice, cash));
        line.text = scene.scratch().raw(PART).raw(invoice.printed).raw(REST_FOLLOWS).copy();
        int payDay = scene.day() + scene.draw().between(5, 30);
        scene.leaveOpen(invoice, invoice.gross - cash, payDay);
        return true;
    }

    static boolean overpayment(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        if (!isLarge(invoice)) {
            return false;
        }
        long extra = Math.max(1, invoice.gross * scene.draw().between(4, 20) / 100);
        Payer payer = scene.payer(invoice.debtor);
        PaymentLine line = scene.bankLine(payer, invoice.gross + extra, scene.day());
        line.text = ReferenceText.one(scene, invoice);
        List<Part> parts = List.of(Part.cash(invoice, invoice.gross));
        scene.settle(CashKind.OVERPAYMENT, Certainty.DECIDABLE, line, parts);
        scene.fault(CashKind.OVERPAYMENT, line);
        return true;
    }

    /** Banks on the way have kept a fee, which the customer's tolerance covers. */
    static boolean fee(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        long fee = invoice.currency().minorUnits(150L + 50L * scene.draw().below(45));
        if (invoice.debtor.tolerance < fee || !isLarge(invoice) || fee * 25 > invoice.gross) {
            return false;
        }
        Part part = Part.cash(invoice, invoice.gross - fee);
        PaymentLine line = Referenced.quote(scene, CashKind.FEE_WITHIN_TOLERANCE, part);
        if (scene.draw().percent(50)) {
            LineBuffer text = scene.scratch().raw(line.text).raw(' ').raw(Texts.CHARGES);
            line.text = text.amount(fee, invoice.currency().scale()).copy();
        }
        return true;
    }

    /** What is withheld of a bill: beyond every tolerance; 0 if the bill does not lend itself. */
    private static long withheld(CashScene scene, Invoice invoice) {
        long least = invoice.currency().minorUnits(LEAST_SHORT_CENTS);
        long withheld = invoice.gross * scene.draw().between(7, 28) / 100;
        boolean fits = isLarge(invoice) && scene.group().mayHaveRivals(1) && withheld >= least;
        return fits ? withheld : 0;
    }

    private static boolean mayLeaveRest(CashScene scene, Invoice invoice) {
        return invoice.isWhole() && invoice.debtor.tolerance == 0 && scene.group().mayHaveRivals(1);
    }

    private static boolean isLarge(Invoice invoice) {
        return invoice.isWhole()
                && invoice.gross >= invoice.currency().minorUnits(LEAST_BILL_CENTS);
    }
}

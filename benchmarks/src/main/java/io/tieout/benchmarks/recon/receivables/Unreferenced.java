package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Payments that do not say what they are for. Each is made only where payer, amount and what is
 * open leave one explanation, or is marked as doubtful.
 */
final class Unreferenced {
    private static final int MOST_IN_SUBSET = 6;
    private static final int MOST_AT_ONCE = 40;

    private Unreferenced() {}

    static boolean exact(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        Payer payer = scene.payer(invoice.debtor);
        if (!scene.mayLeaveOutReferences() || !payer.isClear() || !invoice.isWhole()) {
            return false;
        }
        long[] open = scene.group().openAmounts();
        Part part = Part.cash(invoice, invoice.remaining);
        if (Combinations.singles(open, part.cash()) != 1) {
            return false;
        }
        boolean only =
                !scene.group().hasDiscountTerms() && Combinations.count(open, part.cash()) == 1;
        pay(scene, CashKind.EXACT_UNREFERENCED, Certainty.of(only), payer, List.of(part));
        return true;
    }

    static boolean subset(CashScene scene) {
        List<Part> parts = Referenced.several(scene, scene.draw().between(2, MOST_IN_SUBSET));
        if (parts.size() < 2 || scene.group().hasDiscountTerms()) {
            return false;
        }
        return payIfOnly(scene, CashKind.SUBSET_UNREFERENCED, parts);
    }

    /** Everything that is open, due or not, less what the customer is owed. */
    static boolean allOpen(CashScene scene) {
        List<Part> parts = parts(scene, scene.group().open());
        boolean fits = parts.size() >= 2 && parts.size() <= MOST_AT_ONCE && areWhole(parts);
        if (!fits || isBlurred(scene) || Referenced.sum(parts) <= 0) {
            return false;
        }
        boolean noCredits = parts.stream().allMatch(part -> part.cash() > 0);
        Payer payer = scene.payer(parts.get(0).invoice().debtor);
        boolean whole = parts.size() == scene.group().open().size();
        if (noCredits && whole && payer.isClear() && scene.mayLeaveOutReferences()) {
            pay(scene, CashKind.ALL_OPEN, Certainty.DECIDABLE, payer, parts);
            return true;
        }
        return payIfOnly(scene, CashKind.ALL_OPEN, parts);
    }

    static boolean allPastDue(CashScene scene) {
        List<Invoice> pastDue = new ArrayList<>();
        for (Invoice invoice : scene.group().open()) {
            if (invoice.dueDay == scene.day()) {
                return false;
            }
            if (invoice.dueDay < scene.day() && !invoice.isCredit()) {
                pastDue.add(invoice);
            }
        }
        List<Part> parts = parts(scene, pastDue);
        if (parts.size() < 2 || isBlurred(scene)) {
            return false;
        }
        return payIfOnly(scene, CashKind.ALL_PAST_DUE, parts);
    }

    /** A round sum on account, from a customer whose policy lets the oldest bills have it. */
    static boolean oldestFirst(CashScene scene) {
        PayerGroup group = scene.group();
        if (!group.debtors[0].oldestFirst || group.debtors.length > 1 || isBlurred(scene)) {
            return false;
        }
        List<Invoice> bills = inOneOrder(group.open());
        long total = bills.stream().mapToLong(Invoice::signedRemaining).sum();
        long cash = total * scene.draw().between(35, 90) / 100;
        Payer payer = scene.payer(group.debtors[0]);
        boolean plain = !payer.isClear() || !scene.mayLeaveOutReferences();
        if (bills.size() < 2 || plain || Combinations.count(group.openAmounts(), cash) != 0) {
            return false;
        }
        List<Part> parts = new ArrayList<>();
        long rest = cash;
        for (int i = 0; rest > 0; i++) {
            Part part = Part.cash(bills.get(i), Math.min(rest, bills.get(i).remaining));
            parts.add(part);
            rest -= part.cash();
        }
        Part last = parts.get(parts.size() - 1);
        long left = last.invoice().remaining - last.cash();
        pay(scene, CashKind.OLDEST_FIRST, Certainty.DECIDABLE, payer, parts);
        if (left > 0) {
            scene.leaveOpen(last.invoice(), left, scene.day() + 20);
        }
        return true;
    }

    /** The bills by due date, if that is also their order of issue and leaves no ties. */
    private static List<Invoice> inOneOrder(List<Invoice> open) {
        List<Invoice> bills = new ArrayList<>(open);
        bills.sort(Comparator.comparingInt(invoice -> invoice.dueDay));
        for (int i = 0; i < bills.size(); i++) {
            boolean tie = i > 0 && bills.get(i - 1).issueDay >= bills.get(i).issueDay;
            if (tie || bills.get(i).isCredit()) {
                return List.of();
            }
        }
        return bills;
    }

    private static List<Part> parts(CashScene scene, List<Invoice> invoices) {
        List<Part> parts = new ArrayList<>();
        Debtor first = scene.due().get(0).debtor;
        for (Invoice invoice : invoices) {
            if (scene.group().isCentral || invoice.debtor == first) {
                long cash = invoice.signedRemaining();
                parts.add(Part.cash(invoice, cash));
            }
        }
        return parts;
    }

    /** What is left of a bill may be regarded as settled: it depends on the reader. */
    private static boolean areWhole(List<Part> parts) {
        return parts.stream().allMatch(part -> part.invoice().isWhole());
    }

    /** Whether an engine may see something open that the feed knows to be settled. */
    private static boolean isBlurred(CashScene scene) {
        return scene.group().hasRivals() || scene.group().hasDiscountTerms();
    }

    private static boolean payIfOnly(CashScene scene, CashKind kind, List<Part> parts) {
        Payer payer = scene.payer(parts.get(0).invoice().debtor);
        boolean only =
                areWhole(parts)
                        && scene.mayLeaveOutReferences()
                        && payer.isClear()
                        && Combinations.count(scene.group().openAmounts(), Referenced.sum(parts))
                                == 1;
        if (only) {
            pay(scene, kind, Certainty.DECIDABLE, payer, parts);
        }
        return only;
    }

    private static void pay(
            CashScene scene, CashKind kind, Certainty certainty, Payer payer, List<Part> parts) {
        Draw draw = scene.draw();
        PaymentLine line = scene.bankLine(payer, Referenced.sum(parts), scene.day());
        line.text = draw.pick(Texts.NOISE);
        scene.settle(kind, certainty, line, parts);
        scene.group().quietDay = scene.day();
    }
}

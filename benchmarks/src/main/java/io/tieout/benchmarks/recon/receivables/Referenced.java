package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.RefType;
import io.tieout.benchmarks.recon.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Payments whose references say what they are for, well or badly. */
final class Referenced {
    private static final int MOST_IN_TEXT = 15;
    private static final int DIGITS = 7;

    private Referenced() {}

    static boolean single(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        return pay(scene, CashKind.REFERENCE, invoice);
    }

    static boolean creditorReference(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        if (!invoice.debtor.quotesCreditorReference) {
            return false;
        }
        Part part = Part.of(invoice, scene.day());
        PaymentLine line = line(scene, scene.payer(invoice.debtor), List.of(part));
        line.text = scene.draw().pick(Texts.NOISE);
        if (scene.draw().percent(80)) {
            line.secondType = RefType.CREDITOR;
            line.secondReference = invoice.creditorReference();
        } else {
            line.text = scene.scratch().raw(Texts.CREDIT).raw(invoice.creditorReference()).copy();
        }
        scene.settle(
                kind(part, CashKind.CREDITOR_REFERENCE), Certainty.DECIDABLE, line, List.of(part));
        return true;
    }

    static boolean several(CashScene scene) {
        List<Part> parts = several(scene, scene.draw().between(2, MOST_IN_TEXT));
        if (parts.size() < 2) {
            return false;
        }
        PaymentLine line = line(scene, scene.payer(parts.get(0).invoice().debtor), parts);
        line.text = ReferenceText.all(scene, parts);
        scene.settle(CashKind.SEVERAL_REFERENCES, Certainty.DECIDABLE, line, parts);
        return true;
    }

    /** The field of the sender's bank was too short for all numbers. */
    static boolean truncated(CashScene scene) {
        List<Part> parts = several(scene, scene.draw().between(3, MOST_IN_TEXT));
        if (parts.size() < 3) {
            return false;
        }
        byte[] whole = ReferenceText.all(scene, parts);
        if (whole.length <= ReferenceText.FIELD_LIMIT_CHARS) {
            return false;
        }
        Payer payer = scene.payer(parts.get(0).invoice().debtor);
        boolean decidable = payer.isClear() && restIsUnique(scene, parts, whole);
        PaymentLine line = line(scene, payer, parts);
        line.text = Arrays.copyOf(whole, ReferenceText.FIELD_LIMIT_CHARS);
        scene.settle(CashKind.TRUNCATED, Certainty.of(decidable), line, parts);
        return true;
    }

    /** Whether the numbers that are left, with the amount, leave one explanation of the rest. */
    private static boolean restIsUnique(CashScene scene, List<Part> parts, byte[] whole) {
        String legible =
                new String(
                        whole, 0, ReferenceText.FIELD_LIMIT_CHARS - 1, StandardCharsets.ISO_8859_1);
        List<Long> amounts = new ArrayList<>();
        for (long amount : scene.group().openAmounts()) {
            amounts.add(amount);
        }
        long rest = 0;
        for (Part part : parts) {
            if (legible.contains(String.valueOf(part.invoice().number))) {
                amounts.remove(part.invoice().signedRemaining());
            } else {
                rest += part.cash();
            }
        }
        long[] others = amounts.stream().mapToLong(Long::longValue).toArray();
        return !scene.group().hasDiscountTerms() && Combinations.count(others, rest) == 1;
    }

    static boolean cut(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        Part part = Part.of(invoice, scene.day());
        Payer payer = scene.payer(invoice.debtor);
        boolean single =
                part.discount() == 0
                        && Combinations.singles(scene.group().openAmounts(), part.cash()) == 1;
        PaymentLine line = line(scene, payer, List.of(part));
        line.text = ReferenceText.cut(scene, invoice);
        scene.settle(
                kind(part, CashKind.REFERENCE_CUT),
                Certainty.of(single && payer.isClear()),
                line,
                List.of(part));
        return true;
    }

    /**
     * The payer has mistyped the number: it is that of somebody else's invoice, but of none that is
     * part of a planted doubt, which would be decided by it.
     */
    static boolean wrong(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        long other = scene.seller().lastNumber() - scene.draw().below(2_000);
        if (scene.seller().isDoubtful(other)) {
            return false;
        }
        for (Invoice own : scene.group().open()) {
            if (own.number == other) {
                return false;
            }
        }
        Part part = Part.of(invoice, scene.day());
        PaymentLine line = line(scene, scene.payer(invoice.debtor), List.of(part));
        LineBuffer text = scene.scratch();
        text.raw(Arrays.copyOf(invoice.printed, invoice.printed.length - DIGITS));
        line.text = text.digits(other, DIGITS).copy();
        scene.settle(kind(part, CashKind.WRONG_REFERENCE), Certainty.DOUBTFUL, line, List.of(part));
        return true;
    }

    /** A remainder and a discount are kinds of their own, whichever way they are told. */
    static CashKind kind(Part part, CashKind usual) {
        if (!part.invoice().isWhole()) {
            return CashKind.REMAINDER;
        }
        return part.discount() > 0 ? CashKind.DISCOUNT_TAKEN : usual;
    }

    /** Pays one bill and quotes its number. */
    static boolean pay(CashScene scene, CashKind kind, Invoice invoice) {
        Part part = Part.of(invoice, scene.day());
        quote(scene, kind(part, kind), part);
        return true;
    }

    /** A line for one part that quotes the number, and its truth. */
    static PaymentLine quote(CashScene scene, CashKind kind, Part part) {
        PaymentLine line = line(scene, scene.payer(part.invoice().debtor), List.of(part));
        line.text = ReferenceText.one(scene, part.invoice());
        scene.settle(kind, Certainty.DECIDABLE, line, List.of(part));
        return line;
    }

    /** Up to so many of today's bills that one payment may settle. */
    static List<Part> several(CashScene scene, int most) {
        List<Part> parts = new ArrayList<>();
        Debtor first = scene.due().get(0).debtor;
        for (Invoice invoice : scene.due()) {
            if (parts.size() < most && (scene.group().isCentral || invoice.debtor == first)) {
                parts.add(Part.of(invoice, scene.day()));
            }
        }
        return parts;
    }

    /** A line of today over the cash of all parts. */
    static PaymentLine line(CashScene scene, Payer payer, List<Part> parts) {
        PaymentLine line = scene.bankLine(payer, sum(parts), scene.day());
        scene.maybeLate(line);
        return line;
    }

    static long sum(List<Part> parts) {
        long sum = 0;
        for (Part part : parts) {
            sum += part.cash();
        }
        return sum;
    }
}

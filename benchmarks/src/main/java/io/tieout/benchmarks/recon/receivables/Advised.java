package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.LineBuffer;
import java.util.ArrayList;
import java.util.List;

/** Payments that come with a remittance, and credit memos that are set off. */
final class Advised {
    private static final int MOST_IN_ADVICE = 30;
    private static final int MOST_NETTED_IN_TEXT = 6;
    private static final byte[] AS_ADVISED = LineBuffer.utf8("LT. AVIS");

    private Advised() {}

    static boolean remittance(CashScene scene) {
        if (!isAdvised(scene)) {
            return false;
        }
        List<Part> parts = Referenced.several(scene, scene.draw().between(1, MOST_IN_ADVICE));
        pay(scene, CashKind.REMITTANCE, parts, null);
        return true;
    }

    /** Bills less what the customer is owed; the documents are named, credit memos too. */
    static boolean creditNetted(CashScene scene) {
        boolean advised = isAdvised(scene);
        List<Part> parts =
                new ArrayList<>(
                        Referenced.several(scene, advised ? MOST_IN_ADVICE : MOST_NETTED_IN_TEXT));
        int bills = parts.size();
        for (Invoice credit : credits(scene, parts.get(0).invoice().debtor)) {
            if (Referenced.sum(parts) > credit.remaining && parts.size() < bills + 2) {
                parts.add(Part.of(credit, scene.day()));
            }
        }
        if (parts.size() == bills) {
            return false;
        }
        if (advised) {
            pay(scene, CashKind.CREDIT_NETTED, parts, null);
            return true;
        }
        Payer payer = scene.payer(parts.get(0).invoice().debtor);
        PaymentLine line = Referenced.line(scene, payer, parts);
        line.text = ReferenceText.all(scene, parts);
        scene.settle(CashKind.CREDIT_NETTED, Certainty.DECIDABLE, line, parts);
        return true;
    }

    private static List<Invoice> credits(CashScene scene, Debtor debtor) {
        List<Invoice> credits = new ArrayList<>();
        for (Invoice invoice : scene.group().open()) {
            boolean own = scene.group().isCentral || invoice.debtor == debtor;
            if (own && invoice.isCredit() && invoice.issueDay < scene.day()) {
                credits.add(invoice);
            }
        }
        return credits;
    }

    /** Whether whoever pays the first of today's bills sends remittances. */
    static boolean isAdvised(CashScene scene) {
        Debtor payer =
                scene.group().isCentral ? scene.group().debtors[0] : scene.due().get(0).debtor;
        return scene.hasRemittances() && payer.remits && scene.remaining() >= 2;
    }

    static PaymentLine pay(CashScene scene, CashKind kind, List<Part> parts, byte[] reasonCode) {
        Payer payer = scene.payer(parts.get(0).invoice().debtor);
        PaymentLine line = Referenced.line(scene, payer, parts);
        line.text = AS_ADVISED;
        scene.advice(line, payer.debtor(), parts, reasonCode);
        scene.settle(kind, Certainty.REMITTANCE, line, parts);
        return line;
    }
}

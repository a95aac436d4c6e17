package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.BankCode;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.RefType;
import io.tieout.benchmarks.recon.Texts;
import java.util.List;

/** Payments that come a second time, and payments that the bank takes back. */
final class Repeats {
    private Repeats() {}

    /** The same bill paid twice; among cheques, the same cheque. */
    static boolean duplicate(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        Draw draw = scene.draw();
        if (scene.remaining() < 2 || !invoice.isWhole()) {
            return false;
        }
        Part part = Part.of(invoice, scene.day());
        Payer payer = scene.payer(invoice.debtor);
        PaymentLine first = scene.bankLine(payer, part.cash(), scene.day());
        first.text = ReferenceText.one(scene, invoice);
        int day = scene.dayAfter(draw.between(2, 20));
        PaymentLine second = scene.bankLine(payer, part.cash(), day);
        second.text = first.text;
        if (draw.percent(30)) {
            byte[] number = scene.scratch().digits(draw.below(10_000_000), 8).copy();
            cheque(first, number);
            cheque(second, number);
        }
        CashKind kind = Referenced.kind(part, CashKind.REFERENCE);
        scene.settle(kind, Certainty.DECIDABLE, first, List.of(part));
        scene.settle(CashKind.DUPLICATE, Certainty.DECIDABLE, second, List.of());
        scene.fault(CashKind.DUPLICATE, second);
        return true;
    }

    private static void cheque(PaymentLine line, byte[] number) {
        line.code = BankCode.CHEQUE;
        line.secondType = RefType.CHEQUE;
        line.secondReference = number;
    }

    /** The bill is open again when the bank has taken the money back, and is paid later. */
    static boolean returned(CashScene scene) {
        Invoice invoice = scene.due().get(0);
        Draw draw = scene.draw();
        if (scene.remaining() < 2 || !invoice.isWhole()) {
            return false;
        }
        Part part = Part.of(invoice, scene.day());
        Payer payer = scene.payer(invoice.debtor);
        PaymentLine line = scene.bankLine(payer, part.cash(), scene.day());
        line.text = ReferenceText.one(scene, invoice);
        int day = scene.dayAfter(draw.between(2, 8));
        PaymentLine back = scene.bankLine(payer, -part.cash(), day);
        back.code = BankCode.RETURN;
        back.returned = true;
        if (line.endToEndId != null) {
            back.secondType = RefType.ORIGINAL;
            back.secondReference = line.endToEndId;
        }
        LineBuffer text = scene.scratch().raw(Texts.RETURN).raw(draw.pick(Texts.RETURN_CODES));
        back.text = text.raw(' ').raw(line.text).copy();
        scene.settle(CashKind.RETURNED, Certainty.DECIDABLE, line, List.of());
        scene.fault(CashKind.RETURNED, line, back);
        scene.leaveOpen(invoice, invoice.gross, day + draw.between(4, 12));
        scene.group().unsettledUntil = Math.max(scene.group().unsettledUntil, day + 2);
        return true;
    }
}

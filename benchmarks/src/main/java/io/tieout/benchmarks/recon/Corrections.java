package io.tieout.benchmarks.recon;

import java.util.List;

/** What is taken back: in the ledger by people, at the bank by the other bank. */
final class Corrections {
    private Corrections() {}

    static void voidReissue(Scene scene) {
        Draw draw = scene.draw();
        Party party = scene.party();
        long amount = -scene.amount();
        int number = scene.account().nextCheque();
        LedgerLine first = Payments.chequeEntry(scene, amount, scene.day(), number);
        first.party(party.name(), null);
        int later = Days.business(scene.day() + quick(scene, draw.between(1, 12)));
        LedgerLine voided = scene.ledger(-amount, later).party(party.name(), null);
        voided.kind(Texts.VOID).text(Texts.VOIDED);
        if (draw.percent(80)) {
            voided.reference(RefType.CHEQUE, first.reference);
        }
        int next = scene.account().nextCheque();
        LedgerLine again = Payments.chequeEntry(scene, amount, later, next);
        again.party(party.name(), null);
        BankLine line =
                Payments.chequeBooking(scene, again, later + scene.profile().chequeDays(draw));
        offset(scene, first, voided);
        scene.link(CaseKind.VOID_REISSUE, line, again);
    }

    static void selfCorrecting(Scene scene) {
        Draw draw = scene.draw();
        Party party = scene.party();
        byte[] reference = scene.nextPayment();
        long right = -Amounts.uncommon(draw, scene.account().currency);
        long wrong = draw.percent(70) ? -Mangling.keyed(draw, -right) : right;
        LedgerLine mistake = scene.ledger(wrong, scene.day()).party(party.name(), null);
        mistake.reference(RefType.END_TO_END, reference);
        int later = Days.business(scene.day() + quick(scene, draw.below(4)));
        LedgerLine reversal = scene.ledger(-wrong, later).party(party.name(), null);
        reversal.kind(Texts.REVERSAL).text(Texts.CORRECTION);
        if (draw.percent(70)) {
            reversal.reference(RefType.END_TO_END, reference);
        }
        LedgerLine corrected = scene.ledger(right, later).party(party.name(), null);
        corrected.reference(RefType.END_TO_END, reference);
        BankLine line = Payments.booking(scene, party, right);
        line.reference(RefType.END_TO_END, reference);
        if (wrong == right) {
            // Two equal entries and one reversal: which of the two it takes back is the same.
            scene.truth()
                    .link(
                            CaseKind.SELF_CORRECTING,
                            Certainty.ANY_BALANCED_PART,
                            List.of(line),
                            List.of(mistake, reversal, corrected));
        } else {
            offset(scene, mistake, reversal);
            scene.link(CaseKind.SELF_CORRECTING, line, corrected);
        }
    }

    static void returnOpen(Scene scene) {
        Returned returned = Returned.of(scene);
        scene.truth()
                .link(
                        CaseKind.RETURN_OPEN,
                        Certainty.ANY_BALANCED_PART,
                        List.of(returned.payment, returned.back),
                        List.of(returned.entry));
        scene.truth().fault(CaseKind.RETURN_OPEN, Expected.RETURNED_PAYMENT, returned.back);
    }

    static void returnReversed(Scene scene) {
        Returned returned = Returned.of(scene);
        int later = Days.businessAfter(returned.back.bookingDay, quick(scene, 1));
        LedgerLine reversal = scene.ledger(-returned.entry.minorUnits, later);
        reversal.party(returned.entry.name, null).kind(Texts.REVERSAL);
        if (scene.draw().percent(60)) {
            reversal.reference(RefType.END_TO_END, returned.entry.reference);
        }
        scene.truth()
                .link(
                        CaseKind.RETURN_REVERSED,
                        Certainty.ANY_BALANCED_PART,
                        List.of(returned.payment, returned.back),
                        List.of(returned.entry, reversal));
    }

    private static void offset(Scene scene, LedgerLine one, LedgerLine other) {
        scene.link(CaseKind.LEDGER_OFFSET, List.of(), List.of(one, other));
    }

    private static int quick(Scene scene, int days) {
        return scene.profile() == Profile.SAME_DAY ? 0 : days;
    }

    /** A payment, its entry, and the line that brings the money back. */
    private record Returned(LedgerLine entry, BankLine payment, BankLine back) {
        static Returned of(Scene scene) {
            Draw draw = scene.draw();
            Party party = scene.party();
            byte[] reference = scene.nextPayment();
            LedgerLine entry = Payments.order(scene, party, reference);
            BankLine payment = Payments.booking(scene, party, entry.minorUnits);
            payment.reference(RefType.END_TO_END, reference);
            int day = Days.businessAfter(payment.bookingDay, quick(scene, draw.between(1, 5)));
            BankLine back = scene.bank(-entry.minorUnits, day).code(BankCode.RETURN);
            back.party(payment.name, payment.partyAccount);
            back.text(scene.text().raw(Texts.RETURN).raw(draw.pick(Texts.RETURN_CODES)).copy());
            back.returned = draw.percent(85);
            if (draw.percent(75)) {
                back.reference(RefType.ORIGINAL, reference);
            }
            return new Returned(entry, payment, back);
        }
    }
}

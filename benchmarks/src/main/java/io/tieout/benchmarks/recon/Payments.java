package io.tieout.benchmarks.recon;

import java.util.List;

/** Single outgoing payments and their ways through the bank. */
final class Payments {
    private static final int TEXT_LIMIT_CHARS = 140;

    private Payments() {}

    static void exact(Scene scene) {
        byte[] reference = scene.nextPayment();
        Party party = scene.party();
        LedgerLine entry = order(scene, party, reference);
        BankLine line = booking(scene, party, entry.minorUnits);
        line.reference(RefType.END_TO_END, reference).text(invoiceText(scene));
        scene.link(CaseKind.PAYMENT_EXACT, line, entry);
    }

    static void inText(Scene scene) {
        byte[] reference = scene.nextPayment();
        Party party = scene.party();
        LedgerLine entry = order(scene, party, reference);
        LineBuffer text = scene.text().raw(Texts.TRANSFER);
        Mangling.separators(scene.draw(), text, reference, reference.length);
        BankLine line = booking(scene, party, entry.minorUnits);
        line.text(text.raw(' ').raw(scene.draw().pick(Texts.NOISE)).copyOfAtMost(TEXT_LIMIT_CHARS));
        notProvided(scene, line);
        scene.link(CaseKind.PAYMENT_IN_TEXT, line, entry);
    }

    static void truncated(Scene scene) {
        Draw draw = scene.draw();
        byte[] reference = scene.nextPayment();
        Party party = scene.party();
        LedgerLine entry = order(scene, party, reference);
        int kept = reference.length * draw.between(60, 92) / 100;
        LineBuffer text = scene.text().raw(Texts.TRANSFER);
        Mangling.separators(draw, text, reference, kept);
        BankLine line = booking(scene, party, entry.minorUnits);
        line.text(text.copy());
        scene.link(CaseKind.PAYMENT_TRUNCATED, line, entry);
    }

    static void unreferenced(Scene scene) {
        Party party = scene.party();
        LedgerLine entry = order(scene, party, scene.nextPayment());
        BankLine line = booking(scene, party, entry.minorUnits);
        line.text(scene.draw().pick(Texts.NOISE));
        notProvided(scene, line);
        scene.link(CaseKind.PAYMENT_UNREFERENCED, line, entry);
    }

    static void cheque(Scene scene) {
        int number = scene.account().nextCheque();
        LedgerLine entry = chequeEntry(scene, -scene.amount(), scene.day(), number);
        entry.party(scene.party().name(), null);
        BankLine line =
                chequeBooking(scene, entry, scene.day() + scene.profile().chequeDays(scene.draw()));
        scene.link(CaseKind.CHEQUE, line, entry);
    }

    static LedgerLine chequeEntry(Scene scene, long minorUnits, int day, int number) {
        byte[] digits = scene.scratch().clear().digits(number, 8).copy();
        return scene.ledger(minorUnits, day).reference(RefType.CHEQUE, digits);
    }

    /** The bank's line for a cheque; its number may lack the zeros in front. */
    static BankLine chequeBooking(Scene scene, LedgerLine entry, int day) {
        byte[] printed = entry.reference;
        if (scene.draw().percent(50)) {
            printed = Mangling.withoutLeadingZeros(printed);
        }
        return scene.bank(entry.minorUnits, day)
                .code(BankCode.CHEQUE)
                .reference(RefType.CHEQUE, printed)
                .text(scene.text().raw(Texts.CHEQUE).raw(printed).copy());
    }

    static void keyingError(Scene scene) {
        Draw draw = scene.draw();
        byte[] reference = scene.nextPayment();
        Party party = scene.party();
        long right = Amounts.uncommon(draw, scene.account().currency);
        long typed = Mangling.keyed(draw, right);
        LedgerLine entry = scene.ledger(-typed, scene.day()).party(party.name(), null);
        entry.reference(RefType.END_TO_END, reference);
        BankLine line = booking(scene, party, -right);
        if (draw.percent(70)) {
            line.reference(RefType.END_TO_END, reference);
        }
        scene.truth()
                .link(
                        CaseKind.KEYING_ERROR,
                        Certainty.NOT_AUTOMATIC,
                        List.of(line),
                        List.of(entry));
        scene.truth().fault(CaseKind.KEYING_ERROR, Expected.AMOUNT_DIFFERS, line, entry);
    }

    static void outstanding(Scene scene) {
        LedgerLine entry = order(scene, scene.party(), scene.nextPayment());
        scene.truth().fault(CaseKind.OUTSTANDING, Expected.UNMATCHED_LEDGER, entry);
    }

    /** The ledger's entry for a payment that is ordered today. */
    static LedgerLine order(Scene scene, Party party, byte[] reference) {
        return scene.ledger(-scene.amount(), scene.day())
                .party(party.name(), scene.draw().percent(40) ? party.account() : null)
                .reference(RefType.END_TO_END, reference);
    }

    static BankLine booking(Scene scene, Party party, long minorUnits) {
        boolean account = scene.draw().percent(65);
        return scene.bank(minorUnits, scene.clearingDay())
                .party(party.bankName(scene.draw()), account ? party.account() : null);
    }

    private static byte[] invoiceText(Scene scene) {
        Draw draw = scene.draw();
        LineBuffer text = scene.text().raw(draw.pick(Texts.INVOICE_WORDS));
        return text.digits(draw.below(1_000_000), 6).copy();
    }

    /** Banks fill an empty end-to-end id with a word that is no reference. */
    private static void notProvided(Scene scene, BankLine line) {
        if (scene.draw().percent(40)) {
            line.reference(RefType.END_TO_END, Texts.NOT_PROVIDED);
        }
    }
}

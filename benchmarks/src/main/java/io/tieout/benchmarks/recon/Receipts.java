package io.tieout.benchmarks.recon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Money that comes in, with the references that customers give it. */
final class Receipts {
    private static final int FIELD_LIMIT_CHARS = 35;
    private static final int TEXT_LIMIT_CHARS = 140;

    private Receipts() {}

    static void structured(Scene scene) {
        long number = scene.company().nextInvoice(scene.draw());
        String body = String.valueOf(scene.company().index + 100L) + number;
        byte[] reference = LineBuffer.utf8("RF" + Iban.checkDigits("RF", body) + body);
        Party party = scene.party();
        LedgerLine entry = expected(scene, scene.amount(), party, scene.day());
        entry.reference(RefType.CREDITOR, reference);
        entry.secondReference(RefType.INVOICE, scene.company().invoice(scene.scratch(), number));
        BankLine line = credit(scene, entry.minorUnits, party);
        if (scene.draw().percent(80)) {
            line.reference(RefType.CREDITOR, reference);
        } else {
            line.text(scene.text().raw(Texts.CREDIT).raw(reference).copy());
        }
        scene.link(CaseKind.RECEIPT_STRUCTURED, line, entry);
    }

    static void reference(Scene scene) {
        long number = scene.company().nextInvoice(scene.draw());
        Party party = scene.party();
        LedgerLine entry = invoiced(scene, scene.amount(), party, number, scene.day());
        BankLine line = credit(scene, entry.minorUnits, party).text(asTyped(scene, entry, number));
        scene.link(CaseKind.RECEIPT_REFERENCE, line, entry);
    }

    static void nameOnly(Scene scene) {
        long number = scene.company().nextInvoice(scene.draw());
        Party party = scene.party();
        LedgerLine entry = invoiced(scene, scene.amount(), party, number, scene.day());
        BankLine line = credit(scene, entry.minorUnits, party);
        line.text(scene.draw().pick(Texts.NOISE));
        scene.link(CaseKind.RECEIPT_NAME_ONLY, line, entry);
    }

    static void unknownDeposit(Scene scene) {
        BankLine line = credit(scene, scene.amount(), scene.party());
        line.text(scene.draw().pick(Texts.NOISE));
        scene.truth().fault(CaseKind.UNKNOWN_DEPOSIT, Expected.UNMATCHED_BANK, line);
    }

    /** Either the cash book is weeks late, or an entry is carried over from an earlier period. */
    static void priorPeriod(Scene scene) {
        Draw draw = scene.draw();
        long number = scene.company().nextInvoice(draw);
        Party party = scene.party();
        boolean carried = draw.percent(50);
        int posting = scene.day() + (carried ? -draw.between(20, 70) : draw.between(8, 30));
        LedgerLine entry = scene.ledger(scene.amount(), posting).party(party.name(), null);
        entry.reference(RefType.INVOICE, scene.company().invoice(scene.scratch(), number));
        BankLine line = scene.bank(entry.minorUnits, scene.day());
        line.party(party.bankName(draw), party.account()).text(asTyped(scene, entry, number));
        scene.link(CaseKind.PRIOR_PERIOD, line, entry);
    }

    static void feeDeducted(Scene scene) {
        Draw draw = scene.draw();
        FeedCurrency currency = scene.account().currency;
        long number = scene.company().nextInvoice(draw);
        Party party = scene.party();
        long gross = currency.minorUnits(20_000L + draw.belowLong(2_000_000));
        long fee = currency.minorUnits(150L + 50L * draw.below(50));
        LedgerLine entry = invoiced(scene, gross, party, number, scene.day());
        BankLine line = credit(scene, gross - fee, party);
        LineBuffer text = scene.text().raw(entry.reference);
        if (draw.percent(50)) {
            text.raw(' ').raw(Texts.CHARGES).amount(fee, currency.scale());
        }
        line.text(text.copy());
        scene.link(CaseKind.FEE_DEDUCTED, line, entry);
    }

    static void instalments(Scene scene) {
        Draw draw = scene.draw();
        int parts = (int) Math.min(draw.between(2, 4), scene.remaining() - 1);
        long number = scene.company().nextInvoice(draw);
        Party party = scene.party();
        long sum = scene.account().currency.minorUnits(40_000L + draw.belowLong(3_000_000));
        LedgerLine entry = invoiced(scene, sum, party, number, scene.day());
        List<BankLine> lines = new ArrayList<>(parts);
        long rest = sum;
        for (int i = parts; i > 0; i--) {
            long share = i == 1 ? rest : Math.max(1, rest * draw.between(70, 130) / (100L * i));
            rest -= share;
            BankLine line = credit(scene, share, party);
            lines.add(line.text(scene.text().raw(entry.reference).copy()));
        }
        scene.truth().link(CaseKind.INSTALMENTS, Certainty.DECIDABLE, lines, List.of(entry));
    }

    /** The bank's line for a receipt, around the day on which the ledger books it. */
    static BankLine credit(Scene scene, long minorUnits, Party party) {
        int day = scene.day() + Math.max(0, -scene.profile().postingDays(scene.draw()));
        boolean account = scene.draw().percent(70);
        return scene.bank(minorUnits, day)
                .party(party.bankName(scene.draw()), account ? party.account() : null);
    }

    private static LedgerLine invoiced(
            Scene scene, long minorUnits, Party party, long number, int day) {
        LedgerLine entry = expected(scene, minorUnits, party, day);
        return entry.reference(RefType.INVOICE, scene.company().invoice(scene.scratch(), number));
    }

    private static LedgerLine expected(Scene scene, long minorUnits, Party party, int day) {
        int late = Math.max(0, scene.profile().postingDays(scene.draw()));
        boolean account = scene.draw().percent(30);
        return scene.ledger(minorUnits, Days.business(day + late))
                .party(party.name(), account ? party.account() : null);
    }

    /** The invoice number as the customer gives it: other words, fewer zeros, cut fields. */
    private static byte[] asTyped(Scene scene, LedgerLine entry, long number) {
        Draw draw = scene.draw();
        LineBuffer text = scene.text().raw(draw.pick(Texts.NOISE));
        int style = draw.below(100);
        if (style < 30) {
            text.raw(entry.reference);
        } else if (style < 60) {
            text.raw(draw.pick(Texts.INVOICE_WORDS)).number(number);
        } else if (style < 85) {
            Mangling.separators(draw, text, entry.reference, entry.reference.length);
        } else if (style < 93) {
            text.raw(draw.pick(Texts.INVOICE_WORDS)).raw(withLetterForZero(entry.reference));
        } else {
            text.raw(Arrays.copyOf(entry.reference, entry.reference.length - draw.between(1, 2)));
            return text.copyOfAtMost(FIELD_LIMIT_CHARS);
        }
        return text.copyOfAtMost(draw.percent(20) ? FIELD_LIMIT_CHARS : TEXT_LIMIT_CHARS);
    }

    private static byte[] withLetterForZero(byte[] reference) {
        byte[] typed = reference.clone();
        for (int i = 0; i < typed.length; i++) {
            if (typed[i] == '0') {
                typed[i] = 'O';
            }
        }
        return typed;
    }
}

package io.tieout.testkit.stream;

import io.tieout.core.documents.ReferenceType;
import java.util.ArrayList;
import java.util.List;

/** Writes each story as the items it leaves on both sides. */
final class Stories {

    private static final List<ReferenceType> STRONG =
            List.of(
                    ReferenceType.END_TO_END,
                    ReferenceType.CHEQUE,
                    ReferenceType.CREDITOR_REFERENCE,
                    ReferenceType.TRANSACTION,
                    ReferenceType.ORIGINAL);
    private static final List<ReferenceType> WEAK =
            List.of(
                    ReferenceType.INVOICE,
                    ReferenceType.OTHER,
                    ReferenceType.BATCH,
                    ReferenceType.MANDATE,
                    ReferenceType.BANK,
                    ReferenceType.CUSTOMER);
    private static final List<String> REVERSING_TEXTS =
            List.of("Void", "reversal of", "STORNO", "cancelled cheque", "Korrektur");
    private static final List<String> RETURN_TEXTS =
            List.of("RETURN", "NSF, insufficient", "Rücklastschrift");

    private final Vocabulary words;

    Stories(Vocabulary words) {
        this.words = words;
    }

    List<Draft> tell(Story story) {
        return switch (story) {
            case REFERENCED_PAIR -> referencedPair();
            case STATED_PAIR -> statedPair();
            case PARTY_PAIR -> pair(words.signedAmount(), words.party());
            case BARE_PAIR -> barePair();
            case FEE -> fee();
            case SLIP -> slip();
            case SERIES -> series();
            case SAME_DAY -> sameDay();
            case BATCH -> batch();
            case DAY_TOTAL -> dayTotal();
            case SUBSET -> subset();
            case VOIDED -> voided();
            case CORRECTED -> corrected();
            case RETURNED -> returned();
            case ALIAS -> alias();
            case LOOSE_END -> looseEnd();
        };
    }

    private List<Draft> pair(long amount, String party) {
        int day = words.day();
        String bankParty = words.inPercent(20) ? words.party() : party;
        return new ArrayList<>(
                List.of(
                        Draft.bank(amount, day + words.lagDays(), bankParty),
                        Draft.ledger(amount, day, party)));
    }

    private List<Draft> referencedPair() {
        List<Draft> pair = pair(words.signedAmount(), words.partyOrNone());
        ReferenceType type = words.oneOf(STRONG);
        String reference = words.reference();
        pair.forEach(draft -> draft.reference(type, reference));
        return pair;
    }

    private List<Draft> statedPair() {
        List<Draft> pair = pair(words.signedAmount(), words.partyOrNone());
        String reference = words.reference();
        pair.get(1).reference(words.oneOf(WEAK), reference);
        boolean cut = words.inPercent(30) && reference.length() > 12;
        pair.get(0).text("Invoice " + (cut ? reference.substring(0, 13) : reference));
        return pair;
    }

    private List<Draft> barePair() {
        List<Draft> pair = pair(words.signedAmount(), words.partyOrNone());
        pair.get(0).party = null;
        return pair;
    }

    private List<Draft> fee() {
        List<Draft> pair = referencedPair();
        List<Long> fees = List.of(1L, 250L, 2_499L, 2_500L, 2_501L, 5L, 875L);
        pair.get(0).amount -= words.oneOf(fees);
        return pair;
    }

    private List<Draft> slip() {
        List<Draft> pair = words.inPercent(50) ? referencedPair() : statedPair();
        if (words.inPercent(50)) {
            pair = pair(-12_345, words.party());
        }
        Draft bank = pair.get(0);
        bank.amount = bank.amount == -12_345 ? -12_354 : bank.amount + words.below(3) * 100L;
        return pair;
    }

    private List<Draft> series() {
        List<Draft> items = new ArrayList<>();
        long amount = words.signedAmount();
        String party = words.partyOrNone();
        int period = words.oneOf(List.of(4, 5, 7, 7, 14, 30));
        int first = words.below(10);
        for (int i = 0; i < 2 + words.below(3); i++) {
            int day = first + i * period;
            if (!words.inPercent(25)) {
                items.add(Draft.ledger(amount, day, party));
            }
            if (!words.inPercent(35)) {
                items.add(Draft.bank(amount, day + words.below(5) - 1, party));
            }
        }
        return items;
    }

    private List<Draft> sameDay() {
        List<Draft> items = new ArrayList<>();
        long amount = words.signedAmount();
        String party = words.partyOrNone();
        int day = words.day();
        int lag = words.below(4);
        int count = 2 + words.below(2);
        for (int i = 0; i < count; i++) {
            items.add(Draft.ledger(amount, day, party));
            if (i > 0 || words.inPercent(70)) {
                items.add(Draft.bank(amount, day + lag, party));
            }
        }
        return items;
    }

    private List<Draft> batch() {
        List<Draft> items = new ArrayList<>();
        boolean manyInLedger = words.inPercent(60);
        ReferenceType type = words.inPercent(70) ? ReferenceType.BATCH : ReferenceType.END_TO_END;
        String reference = words.reference();
        int day = words.day();
        long sum = 0;
        for (int i = 0; i < 2 + words.below(3); i++) {
            long amount = -words.amount();
            sum += amount;
            Draft part =
                    manyInLedger
                            ? Draft.ledger(amount, day, words.partyOrNone())
                            : Draft.bank(amount, day + words.below(3), words.partyOrNone());
            items.add(part.reference(type, reference));
        }
        Draft total =
                manyInLedger
                        ? Draft.bank(sum, day + words.below(4), null)
                        : Draft.ledger(sum, day, null);
        items.add(words.inPercent(70) ? total.reference(type, reference) : total);
        return items;
    }

    private List<Draft> dayTotal() {
        List<Draft> items = new ArrayList<>();
        boolean manyInLedger = words.inPercent(60);
        int day = words.day();
        String party = words.partyOrNone();
        long sum = 0;
        for (int i = 0; i < 2 + words.below(3); i++) {
            long amount = words.amount();
            sum += amount;
            items.add(
                    manyInLedger
                            ? Draft.ledger(amount, day, party)
                            : Draft.bank(amount, day, party));
        }
        items.add(
                manyInLedger
                        ? Draft.bank(sum, day + words.below(4), party)
                        : Draft.ledger(sum, day - words.below(4), party));
        return items;
    }

    private List<Draft> subset() {
        List<Draft> items = new ArrayList<>();
        String party = words.party();
        int day = words.day();
        long sum = 0;
        for (int i = 0; i < 3 + words.below(3); i++) {
            long amount = words.amount() + words.below(3) * 7L;
            items.add(Draft.ledger(amount, day + words.below(5), party));
            sum += i < 2 || words.inPercent(40) ? amount : 0;
        }
        items.add(Draft.bank(sum, day + words.below(7), party));
        return items;
    }

    private List<Draft> voided() {
        long amount = words.signedAmount();
        int day = words.day();
        String party = words.partyOrNone();
        String cheque = words.reference();
        String secondCheque = words.inPercent(50) ? words.reference() : cheque;
        List<Draft> items = new ArrayList<>();
        items.add(Draft.ledger(amount, day, party).reference(ReferenceType.CHEQUE, cheque));
        items.add(
                Draft.ledger(-amount, day + words.below(9), party)
                        .reference(ReferenceType.CHEQUE, cheque)
                        .kind(words.inPercent(60) ? "void" : "payment")
                        .text(words.inPercent(60) ? words.oneOf(REVERSING_TEXTS) : ""));
        if (words.inPercent(60)) {
            items.add(
                    Draft.ledger(amount, day + 9, party)
                            .reference(ReferenceType.CHEQUE, secondCheque));
            items.add(
                    Draft.bank(amount, day + 9 + words.lagDays(), party)
                            .reference(ReferenceType.CHEQUE, secondCheque));
        }
        return items;
    }

    private List<Draft> corrected() {
        long amount = words.signedAmount();
        int day = words.day();
        String party = words.party();
        return List.of(
                Draft.ledger(amount, day, party),
                Draft.ledger(-amount, day + words.below(12), party)
                        .text(words.inPercent(50) ? words.oneOf(REVERSING_TEXTS) : ""));
    }

    private List<Draft> returned() {
        List<Draft> items = words.inPercent(50) ? referencedPair() : pair(-50_000, words.party());
        Draft original = items.get(0);
        Draft back = Draft.bank(-original.amount, original.day + words.below(20), original.party);
        back.references.addAll(original.references);
        back.returned = words.inPercent(60);
        back.text(back.returned ? "" : words.oneOf(RETURN_TEXTS));
        items.add(back);
        return items;
    }

    /** Bank item and ledger item in turn. */
    private List<Draft> alias() {
        List<Draft> items = new ArrayList<>();
        String bankParty = words.party();
        String party = words.party();
        for (int i = 0; i < 4 + words.below(4); i++) {
            long amount = words.signedAmount() + words.below(4) * 11L;
            int day = words.day();
            items.add(Draft.bank(amount, day + words.below(4), bankParty));
            items.add(Draft.ledger(amount, day, party));
        }
        return items;
    }

    private List<Draft> looseEnd() {
        Draft item =
                words.inPercent(50)
                        ? Draft.bank(words.signedAmount(), words.day(), words.partyOrNone())
                        : Draft.ledger(words.signedAmount(), words.day(), words.partyOrNone());
        if (words.inPercent(40)) {
            item.reference(
                    words.inPercent(50) ? words.oneOf(STRONG) : words.oneOf(WEAK),
                    words.reference());
        }
        if (words.inPercent(20)) {
            item.text("Ref " + words.reference() + " thanks");
        }
        if (!item.bank && words.inPercent(10)) {
            item.kind("opening");
        }
        return List.of(item);
    }
}

package io.tieout.benchmarks.recon;

import java.util.ArrayList;
import java.util.List;

/** Payments that look the same, and strangers that look like partners. */
final class LookAlikes {
    private LookAlikes() {}

    static void sameDayEqual(Scene scene) {
        int count = (int) Math.min(scene.draw().between(2, 6), scene.remaining() / 2);
        Look look = new Look(scene);
        int day = scene.clearingDay();
        for (int i = 0; i < count; i++) {
            LedgerLine entry = look.entry(scene, scene.day());
            scene.link(CaseKind.SAME_DAY_EQUAL, look.line(scene, day), entry);
        }
    }

    static void sameDayUnequal(Scene scene) {
        Draw draw = scene.draw();
        int fewer = (int) Math.min(draw.between(1, 4), scene.remaining() / 2 - 1);
        int more = fewer + 1 + draw.below(2);
        boolean moreInLedger = draw.percent(60) || scene.remaining() < fewer + more;
        Look look = new Look(scene);
        int day = scene.clearingDay();
        List<FeedItem> all = new ArrayList<>();
        for (int i = 0; i < (moreInLedger ? fewer + 1 : more); i++) {
            boolean paired = i < fewer;
            LedgerLine entry = paired || moreInLedger ? look.entry(scene, scene.day()) : null;
            BankLine line = paired || !moreInLedger ? look.line(scene, day) : null;
            if (paired) {
                scene.truth()
                        .link(
                                CaseKind.SAME_DAY_UNEQUAL,
                                Certainty.MAY_BE_AMBIGUOUS,
                                List.of(line),
                                List.of(entry));
            }
            if (line != null) {
                all.add(line);
            }
            if (entry != null) {
                all.add(entry);
            }
        }
        scene.truth().fault(CaseKind.SAME_DAY_UNEQUAL, Expected.AMBIGUOUS, all);
    }

    /** Ordered on two days running, booked on two days running: any pairing would be a guess. */
    static void crossed(Scene scene) {
        Look look = new Look(scene);
        int day = scene.clearingDay();
        boolean inOrder = scene.draw().percent(50);
        for (int i = 0; i < 2; i++) {
            LedgerLine entry = look.entry(scene, Days.businessAfter(scene.day(), i));
            BankLine line = look.line(scene, Days.businessAfter(day, inOrder ? i + 1 : 2 - i));
            scene.truth()
                    .link(
                            CaseKind.CROSSED,
                            Certainty.MAY_BE_AMBIGUOUS,
                            List.of(line),
                            List.of(entry));
        }
    }

    static void anonymous(Scene scene) {
        LedgerLine entry = Payments.order(scene, scene.party(), scene.nextPayment());
        BankLine line = scene.bank(entry.minorUnits, scene.clearingDay());
        scene.truth()
                .link(
                        CaseKind.ANONYMOUS,
                        Certainty.MAY_BE_AMBIGUOUS,
                        List.of(line),
                        List.of(entry));
    }

    static void unrelated(Scene scene) {
        Party party = scene.party();
        LedgerLine entry = Payments.order(scene, party, scene.nextPayment());
        Party stranger = scene.partyOtherThan(party);
        BankLine line = Payments.booking(scene, stranger, entry.minorUnits);
        line.partyAccount = stranger.account();
        scene.truth().fault(CaseKind.LOOK_ALIKE, Expected.UNMATCHED_LEDGER, entry);
        scene.truth().fault(CaseKind.LOOK_ALIKE, Expected.UNMATCHED_BANK, line);
    }

    /** What all payments of a group have in common. */
    private static final class Look {
        private final long minorUnits;
        private final Party party;
        private final byte[] bankName;

        private Look(Scene scene) {
            this.minorUnits = -scene.amount();
            this.party = scene.party();
            this.bankName = party.bankName(scene.draw());
        }

        LedgerLine entry(Scene scene, int day) {
            return scene.ledger(minorUnits, day).party(party.name(), null);
        }

        BankLine line(Scene scene, int day) {
            return scene.bank(minorUnits, day).party(bankName, party.account());
        }
    }
}

package io.tieout.benchmarks.recon;

import java.util.ArrayList;
import java.util.List;

/** Many ledger entries that the bank books as one sum. */
final class Batches {
    private Batches() {}

    static void referenced(Scene scene) {
        Draw draw = scene.draw();
        int sign = draw.percent(75) ? -1 : 1;
        byte[] batch = scene.company().nextBatch(scene.scratch(), scene.day());
        List<LedgerLine> entries = new ArrayList<>();
        int size = (int) Math.min(size(draw), scene.remaining() - 1);
        for (int i = 0; i < size; i++) {
            LedgerLine entry = scene.ledger(sign * scene.amount(), scene.day());
            entry.party(scene.party().name(), null);
            entry.reference(RefType.END_TO_END, scene.nextPayment());
            entries.add(entry.secondReference(RefType.BATCH, batch));
        }
        BankLine line = scene.bank(sum(entries), scene.clearingDay());
        byte[] word = sign < 0 ? Texts.PAYMENT_RUN : Texts.COLLECTION;
        line.text(scene.text().raw(word).raw(batch).raw(' ').number(size).copy());
        if (draw.percent(70)) {
            line.reference(RefType.BATCH, batch);
        }
        scene.truth().link(CaseKind.BATCH_REFERENCE, Certainty.DECIDABLE, List.of(line), entries);
    }

    /**
     * A customer who pays several invoices in one sum without saying which, or a small run whose
     * reference is lost; the latter has no name either.
     */
    static void unreferenced(Scene scene) {
        Draw draw = scene.draw();
        boolean oneParty = draw.percent(60);
        int sign = oneParty ? 1 : -1;
        Party party = scene.party();
        List<LedgerLine> entries = new ArrayList<>();
        int size = (int) Math.min(draw.between(2, 6), scene.remaining() - 1);
        for (int i = 0; i < size; i++) {
            LedgerLine entry = scene.ledger(sign * scene.amount(), scene.day());
            entry.party(oneParty ? party.name() : scene.party().name(), null);
            entries.add(entry.reference(RefType.END_TO_END, scene.nextPayment()));
        }
        BankLine line = scene.bank(sum(entries), scene.clearingDay());
        if (oneParty) {
            line.party(party.bankName(draw), party.account());
        } else {
            line.text(Texts.PAYMENT_RUN);
        }
        Certainty certainty = oneParty ? Certainty.DECIDABLE : Certainty.MAY_BE_AMBIGUOUS;
        scene.truth().link(CaseKind.BATCH_UNREFERENCED, certainty, List.of(line), entries);
    }

    private static int size(Draw draw) {
        int ticket = draw.below(100);
        if (ticket < 50) {
            return draw.between(2, 9);
        }
        if (ticket < 80) {
            return draw.between(10, 39);
        }
        return ticket < 95 ? draw.between(40, 99) : draw.between(100, 200);
    }

    private static long sum(List<LedgerLine> entries) {
        long sum = 0;
        for (LedgerLine entry : entries) {
            sum = Math.addExact(sum, entry.minorUnits);
        }
        return sum;
    }
}

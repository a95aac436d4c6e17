package io.tieout.core.bank;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.money.Money;
import io.tieout.core.references.NormalForm;
import io.tieout.core.results.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two documents compared field by field, for people to read. */
final class PairEvidence {

    /** The fields of a bank line or ledger entry that are compared. */
    private record Face(
            Money amount,
            LocalDate date,
            List<Reference> references,
            String text,
            String counterparty,
            BankItem item) {

        static Face of(BankItem item, CanonicalEvent document) {
            if (document instanceof BankTransaction line) {
                return new Face(
                        line.amount(),
                        line.bookingDate(),
                        line.references(),
                        line.text(),
                        line.counterpartyName(),
                        item);
            }
            LedgerEntry entry = (LedgerEntry) document;
            return new Face(
                    entry.amount(),
                    entry.postingDate(),
                    entry.references(),
                    entry.text(),
                    entry.counterpartyName(),
                    item);
        }
    }

    private PairEvidence() {}

    /** The items say what was worked out of their documents already. */
    static List<Evidence> of(
            BankItem left,
            CanonicalEvent leftDocument,
            BankItem right,
            CanonicalEvent rightDocument) {
        Face one = Face.of(left, leftDocument);
        Face two = Face.of(right, rightDocument);
        List<Evidence> evidence = new ArrayList<>(4);
        evidence.add(
                compared("amount", one.amount(), two.amount(), one.amount().equals(two.amount())));
        evidence.add(compared("date", one.date(), two.date(), one.date().equals(two.date())));
        addReference(one, two, evidence);
        if (one.counterparty() != null && two.counterparty() != null) {
            evidence.add(
                    new Evidence(
                            "counterparty",
                            one.counterparty(),
                            two.counterparty(),
                            one.item().party().equals(two.item().party())));
        }
        return evidence;
    }

    private static Evidence compared(String field, Money one, Money two, boolean agree) {
        String left = one.toPlainString();
        return new Evidence(field, left, agree ? left : two.toPlainString(), agree);
    }

    private static Evidence compared(String field, LocalDate one, LocalDate two, boolean agree) {
        String left = one.toString();
        return new Evidence(field, left, agree ? left : two.toString(), agree);
    }

    /** The first reference of one side that stands on the other, or the first of each. */
    private static void addReference(Face one, Face two, List<Evidence> evidence) {
        for (Reference a : one.references()) {
            for (Reference b : two.references()) {
                if (isSame(a.value(), b.value())) {
                    evidence.add(new Evidence("reference", a.value(), b.value(), true));
                    return;
                }
            }
        }
        if (addStated(one, two, evidence) || addStatedLeft(one, two, evidence)) {
            return;
        }
        if (!one.references().isEmpty() && !two.references().isEmpty()) {
            evidence.add(
                    new Evidence(
                            "reference",
                            one.references().get(0).value(),
                            two.references().get(0).value(),
                            false));
        }
    }

    /** Most that are the same are written the same. */
    private static boolean isSame(String one, String two) {
        return one.equals(two) || NormalForm.of(one).equals(NormalForm.of(two));
    }

    private static boolean addStated(Face one, Face two, List<Evidence> evidence) {
        Reference stated = stated(one, two);
        if (stated != null) {
            evidence.add(new Evidence("reference", one.text(), stated.value(), true));
        }
        return stated != null;
    }

    private static boolean addStatedLeft(Face one, Face two, List<Evidence> evidence) {
        Reference stated = stated(two, one);
        if (stated != null) {
            evidence.add(new Evidence("reference", stated.value(), two.text(), true));
        }
        return stated != null;
    }

    /**
     * The other's first reference that stands in a text, or null. None of theirs is the same, so
     * that a key which the item states comes from its text.
     */
    private static Reference stated(Face text, Face other) {
        if (!text.text().isEmpty()) {
            for (Reference reference : other.references()) {
                if (text.item().references().states(NormalForm.of(reference.value()))) {
                    return reference;
                }
            }
        }
        return null;
    }
}

package io.tieout.formats.camt;

import io.tieout.core.documents.Reference;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The payments of an entry that cannot be split, as one. Keeps up to {@link #REFERENCES_LIMIT}
 * references and {@link #TEXT_LIMIT_CHARS} of text, and says in the text how many payments are left
 * out.
 */
final class JoinedDetails {

    static final int REFERENCES_LIMIT = 10_000;
    static final int TEXT_LIMIT_CHARS = 64 << 10;

    private JoinedDetails() {}

    static Particulars of(EntryDetails details, String currency) {
        Particulars joined = new Particulars();
        Set<Reference> references = new LinkedHashSet<>();
        int chars = 0;
        int taken = 0;
        for (; taken < details.size(); taken++) {
            Particulars detail = details.get(taken, currency);
            chars += detail.textChars();
            boolean full =
                    chars > TEXT_LIMIT_CHARS
                            || references.size() + detail.references.size() > REFERENCES_LIMIT;
            if (full && taken > 0) {
                break;
            }
            references.addAll(detail.references);
            joined.lines.addAll(detail.lines);
            joined.notes.addAll(detail.notes);
            mergeParties(joined, detail, taken == 0);
        }
        joined.references.addAll(references);
        int left = details.size() - taken + details.dropped();
        if (left > 0) {
            joined.notes.add("AND " + left + " MORE PAYMENTS");
        }
        return joined;
    }

    /** A party or code is the entry's only if all payments agree on it. */
    private static void mergeParties(Particulars joined, Particulars detail, boolean first) {
        joined.debtorName = common(joined.debtorName, detail.debtorName, first);
        joined.debtorAccount = common(joined.debtorAccount, detail.debtorAccount, first);
        joined.creditorName = common(joined.creditorName, detail.creditorName, first);
        joined.creditorAccount = common(joined.creditorAccount, detail.creditorAccount, first);
        joined.ultimateDebtorName =
                common(joined.ultimateDebtorName, detail.ultimateDebtorName, first);
        joined.ultimateCreditorName =
                common(joined.ultimateCreditorName, detail.ultimateCreditorName, first);
        joined.transactionCode = common(joined.transactionCode, detail.transactionCode, first);
        joined.returned |= detail.returned;
    }

    private static String common(String joined, String own, boolean first) {
        return first || joined.equals(own) ? own : "";
    }
}

package io.tieout.formats.camt;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an entry, or one payment in it, says beside its booking: references, text, parties. Keeps at
 * most {@link #LIMIT_CHARS}, so that one of them cannot exhaust the memory.
 */
final class Particulars {

    static final int LIMIT_CHARS = 256 << 10;

    // Fillers where the standard demands a reference and the payer gave none.
    private static final Set<String> NO_REFERENCE =
            Set.of(
                    "NOTPROVIDED",
                    "NOT PROVIDED",
                    "NOTAPPLICABLE",
                    "NOT APPLICABLE",
                    "NOTAVAILABLE",
                    "NOREF",
                    "NONREF",
                    "NONE",
                    "N/A",
                    "NA",
                    "UNKNOWN",
                    "-");
    private static final int LONGEST_FILLER_CHARS = 14;

    final List<Reference> references = new ArrayList<>(6);

    /** What payer and bank wrote. */
    final List<String> lines = new ArrayList<>(3);

    /** What this reader says in words because the canonical form has no field for it. */
    final List<String> notes = new ArrayList<>(0);

    String debtorName = "";
    String debtorAccount = "";
    String creditorName = "";
    String creditorAccount = "";
    String ultimateDebtorName = "";
    String ultimateCreditorName = "";
    String transactionCode = "";
    boolean returned;

    /** Own direction: true for credit; null where it follows its entry. */
    Boolean credit;

    /** Unsigned {@code TxDtls/Amt} in the entry's currency; null if there is none. */
    Money amount;

    /** Unsigned {@code AmtDtls/TxAmt/Amt} in the entry's currency; null if there is none. */
    Money transactionAmount;

    private int chars;

    /** Takes a reference in, unless it only fills the place of one. */
    void refer(ReferenceType type, String value) {
        if (!value.isEmpty() && !isFiller(value)) {
            references.add(new Reference(type, value));
            chars += value.length();
        }
    }

    /** Adds a line of text, its line breaks and tabs turned into single blanks. */
    void say(String text) {
        if (!text.isEmpty()) {
            lines.add(onOneLine(text));
            chars += text.length();
        }
    }

    /** Adds a note, which stands behind all lines. */
    void note(String text) {
        if (!text.isEmpty()) {
            notes.add(onOneLine(text));
            chars += text.length();
        }
    }

    /** Kept characters, for limits on the whole entry. */
    int chars() {
        return chars;
    }

    int textChars() {
        int sum = 0;
        for (String line : lines) {
            sum += line.length();
        }
        for (String note : notes) {
            sum += note.length();
        }
        return sum;
    }

    boolean isTooLarge() {
        return chars > LIMIT_CHARS
                || references.size() + lines.size() + notes.size() > LIMIT_CHARS / 64;
    }

    private static boolean isFiller(String value) {
        return value.length() <= LONGEST_FILLER_CHARS
                && NO_REFERENCE.contains(value.toUpperCase(Locale.ROOT));
    }

    private static String onOneLine(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) >= ' ';
        }
        return plain ? text : text.replaceAll("\\s*[\\r\\n\\t]\\s*", " ").strip();
    }
}

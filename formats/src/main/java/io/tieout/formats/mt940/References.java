package io.tieout.formats.mt940;

import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects the references of one line in order, each once, without placeholders for none. */
final class References {

    private static final Set<String> PLACEHOLDERS =
            Set.of(
                    "NONREF",
                    "NOTPROVIDED",
                    "NOT PROVIDED",
                    "NOTAVAIL",
                    "NOREF",
                    "NONE",
                    "EREF",
                    "KREF",
                    "MREF",
                    "PREF",
                    "MARF",
                    "BREF");

    private final Set<Reference> found = new LinkedHashSet<>();

    /** Adds it unless it is null, empty or a placeholder. */
    void add(ReferenceType type, String value) {
        if (value == null) {
            return;
        }
        String tidy = TextBytes.collapsed(value);
        if (!tidy.isEmpty() && !isPlaceholder(tidy)) {
            found.add(new Reference(type, tidy));
        }
    }

    void addAll(List<Reference> references) {
        found.addAll(references);
    }

    /** Adds the ISO 11649 creditor references that stand in a text, written solid or in fours. */
    void addCreditorReferences(String text) {
        int at = text.indexOf("RF");
        while (at >= 0) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                add(ReferenceType.CREDITOR_REFERENCE, creditorReferenceAt(text, at));
            }
            at = text.indexOf("RF", at + 2);
        }
    }

    List<Reference> toList() {
        return List.copyOf(found);
    }

    // "EREF" and the like in :61: only point to the subfield of :86: that has the value.
    private static boolean isPlaceholder(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        return PLACEHOLDERS.contains(
                upper.endsWith("+") ? upper.substring(0, upper.length() - 1) : upper);
    }

    private static String creditorReferenceAt(String text, int from) {
        StringBuilder solid = new StringBuilder();
        String best = null;
        int at = from;
        while (at < text.length() && solid.length() <= 25) {
            int end = at;
            while (end < text.length() && isReferenceCharacter(text.charAt(end))) {
                end++;
            }
            solid.append(text, at, end);
            if (CheckDigits.isCreditorReference(solid.toString())) {
                best = solid.toString();
            }
            // Only groups of four go on after a blank.
            if (end - at != 4 || end == text.length() || text.charAt(end) != ' ') {
                break;
            }
            at = end + 1;
        }
        return best;
    }

    private static boolean isReferenceCharacter(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
}

package io.tieout.testkit.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that mark an item as reversing or returned (section 1, Words). */
final class SpecialWords {

    private static final List<String> REVERSING =
            List.of("VOID", "REVERS", "STORN", "CANCEL", "CORRECT", "KORREKT");
    private static final Set<String> RETURNED =
            Set.of(
                    "RETURN",
                    "RETURNED",
                    "RUECKLASTSCHRIFT",
                    "RÜCKLASTSCHRIFT",
                    "RETOURE",
                    "NSF",
                    "R-TRANSACTION",
                    "RUECKGABE",
                    "RÜCKGABE");

    private SpecialWords() {}

    static boolean sayReversing(String text) {
        String upper = text == null ? "" : text.toUpperCase(Locale.ROOT);
        for (int at = 0; at < upper.length(); at++) {
            boolean beginsWord = at == 0 || !Character.isLetterOrDigit(upper.codePointBefore(at));
            for (String beginning : REVERSING) {
                if (beginsWord && upper.startsWith(beginning, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean sayReturned(String text) {
        for (String word : text.toUpperCase(Locale.ROOT).split("[\\s,]+", -1)) {
            if (RETURNED.contains(word)) {
                return true;
            }
        }
        return false;
    }
}

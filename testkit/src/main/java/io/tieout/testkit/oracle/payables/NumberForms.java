package io.tieout.testkit.oracle.payables;

import io.tieout.core.references.NormalForm;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms in which numbers of invoices are alike (section 4). */
final class NumberForms {

    private static final Pattern PREFIX_AND_CORE = Pattern.compile("([A-Z]{0,7})([0-9]{4,})");
    private static final Set<String> PREFIXES =
            Set.of(
                    "", "INV", "INVOICE", "RE", "RG", "RNR", "RECH", "FA", "FAC", "FACT", "FT",
                    "NO", "NR", "BILL", "SI", "VI", "R", "F");
    private static final int MOST_EXTRA = 3;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_MISTYPED = 5;
    private static final int LAST_CHARACTERS = 2;

    private NumberForms() {}

    /** {@code C}: characters that a scanner confuses are one. */
    static String unconfused(String number) {
        StringBuilder mapped = new StringBuilder();
        for (char c : number.toUpperCase(Locale.ROOT).toCharArray()) {
            int at = "OQILZSGB".indexOf(c);
            mapped.append(at < 0 ? c : "00112568".charAt(at));
        }
        return NormalForm.of(mapped.toString().replaceAll("[^A-Z0-9]", ""));
    }

    /** Cores equal, prefixes differ, each of the list. */
    static boolean differInPrefix(String one, String other) {
        Matcher mine = PREFIX_AND_CORE.matcher(one);
        Matcher theirs = PREFIX_AND_CORE.matcher(other);
        return mine.matches()
                && theirs.matches()
                && mine.group(2).equals(theirs.group(2))
                && !mine.group(1).equals(theirs.group(1))
                && PREFIXES.contains(mine.group(1))
                && PREFIXES.contains(theirs.group(1));
    }

    /** Whether one is the other with a few more characters before or behind. */
    static boolean hasExtra(String one, String other, boolean digitsToo) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        int extra = longer.length() - shorter.length();
        if (shorter.length() < SHORTEST_BEGINNING || extra < 1 || extra > MOST_EXTRA) {
            return false;
        }
        return (longer.startsWith(shorter) && may(longer.substring(shorter.length()), digitsToo))
                || (longer.endsWith(shorter) && may(longer.substring(0, extra), digitsToo));
    }

    private static boolean may(String extra, boolean digitsToo) {
        return digitsToo || extra.chars().noneMatch(NumberForms::isDigit);
    }

    /** One swap of neighbours, or one other digit that is not among the last two. */
    static boolean isMistyped(String one, String other) {
        if (one.length() != other.length() || one.length() < SHORTEST_MISTYPED) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (isSwapAt(i, one, other) || isOtherDigitAt(i, one, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSwapAt(int i, String one, String other) {
        return i + 1 < one.length()
                && one.charAt(i) != one.charAt(i + 1)
                && (one.substring(0, i) + one.charAt(i + 1) + one.charAt(i) + one.substring(i + 2))
                        .equals(other);
    }

    private static boolean isOtherDigitAt(int i, String one, String other) {
        return i < one.length() - LAST_CHARACTERS
                && one.charAt(i) != other.charAt(i)
                && isDigit(one.charAt(i))
                && isDigit(other.charAt(i))
                && one.substring(0, i).equals(other.substring(0, i))
                && one.substring(i + 1).equals(other.substring(i + 1));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}

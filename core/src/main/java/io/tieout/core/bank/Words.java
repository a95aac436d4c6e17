package io.tieout.core.bank;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the free text and the kind of an item say about it. */
final class Words {

    private static final String[] REVERSING = {
        "VOID", "REVERS", "STORN", "CANCEL", "CORRECT", "KORREKT"
    };
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

    private static final String[] CHARGES = {"CHARGE", "CHGS", "FEE", "GEBUEHR", "ENTGELT"};
    private static final Pattern CHARGES_AMOUNT =
            Pattern.compile(
                    "(?i)\\b(?:CHARGES?|CHGS|FEES?|GEBUEHR|ENTGELT)\\b[ :]*([0-9]{1,9}(?:[.,][0-9]{1,4})?)(?![0-9.,]*[0-9])");

    private Words() {}

    /** Whether some word of the text begins like a word for undoing a booking. */
    static boolean sayReversing(String text) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        for (String beginning : REVERSING) {
            for (int at = indexOf(text, beginning, 0);
                    at >= 0;
                    at = indexOf(text, beginning, at + 1)) {
                if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some word of the text says that a payment came back. */
    static boolean sayReturned(String text) {
        if (!mayContainReturnedWord(text)) {
            return false;
        }
        for (String word : text.toUpperCase(Locale.ROOT).split("[\\s,]+", -1)) {
            if (RETURNED.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Cheap test before the text is taken apart: every such word has one of these pairs. */
    private static boolean mayContainReturnedWord(String text) {
        return indexOf(text, "RETO", 0) >= 0
                || indexOf(text, "RETU", 0) >= 0
                || indexOf(text, "NSF", 0) >= 0
                || indexOf(text, "R-TR", 0) >= 0
                || indexOf(text, "CKLASTS", 0) >= 0
                || indexOf(text, "CKGABE", 0) >= 0;
    }

    /** The amount behind a word for charges, in minor units; 0 if there is none. */
    static long charges(String text, String currency) {
        for (String word : CHARGES) {
            int at = indexOf(text, word, 0);
            if (at >= 0) {
                Matcher matcher = CHARGES_AMOUNT.matcher(text);
                return matcher.find() ? minorUnits(matcher.group(1), currency) : 0;
            }
        }
        return 0;
    }

    private static long minorUnits(String amount, String currency) {
        BigDecimal decimal = new BigDecimal(amount.replace(',', '.'));
        return decimal.scale() > Currencies.scaleOf(currency)
                ? 0
                : Money.of(decimal, currency).minorUnits();
    }

    private static int indexOf(String text, String upperCaseWord, int from) {
        for (int at = from; at <= text.length() - upperCaseWord.length(); at++) {
            if (text.regionMatches(true, at, upperCaseWord, 0, upperCaseWord.length())) {
                return at;
            }
        }
        return -1;
    }
}

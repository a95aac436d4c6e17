package io.tieout.core.bank;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the free text and the kind of an item say about it; both in upper case. */
public final class Words {

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
                    "\\b(?:CHARGES?|CHGS|FEES?|GEBUEHR|ENTGELT)\\b[ :]*([0-9]{1,9}(?:[.,][0-9]{1,4})?)(?![0-9.,]*[0-9])");

    private Words() {}

    /** Whether some word of the text begins like a word for undoing a booking. */
    static boolean sayReversing(String text) {
        if (text == null || text.isEmpty()) {
            return false;
        }
        for (String beginning : REVERSING) {
            for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
                if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some word of the text says that a payment came back. */
    public static boolean sayReturned(String text) {
        if (!mayContainReturnedWord(text)) {
            return false;
        }
        for (String word : text.split("[\\s,]+", -1)) {
            if (RETURNED.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Cheap test before the text is taken apart: every such word has one of these pairs. */
    private static boolean mayContainReturnedWord(String text) {
        return text.contains("RETO")
                || text.contains("RETU")
                || text.contains("NSF")
                || text.contains("R-TR")
                || text.contains("CKLASTS")
                || text.contains("CKGABE");
    }

    /** The amount behind a word for charges, in minor units; 0 if there is none. */
    static long charges(String text, String currency) {
        for (String word : CHARGES) {
            if (text.contains(word)) {
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
}

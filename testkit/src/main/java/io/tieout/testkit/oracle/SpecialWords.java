package io.tieout.testkit.oracle;

import io.tieout.core.money.Currencies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that mark an item as reversing or returned (section 1, Words). */
public final class SpecialWords {

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

    private static final Pattern CHARGES =
            Pattern.compile(
                    "\\b(charges|charge|chgs|fees|fee|gebuehr|entgelt)\\b[ :]*"
                            + "(?<amount>[0-9]{1,9}([.,][0-9]{1,4})?)(?![0-9.,]*[0-9])",
                    Pattern.CASE_INSENSITIVE);

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

    /** Whether a word of the text marks a bank line as returned. */
    public static boolean sayReturned(String text) {
        for (String word : text.toUpperCase(Locale.ROOT).split("[\\s,]+", -1)) {
            if (RETURNED.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Minor units behind a word for charges; 0 if there is none or it has too many decimals. */
    static long charges(String text, String currency) {
        Matcher matcher = CHARGES.matcher(text);
        if (!matcher.find()) {
            return 0;
        }
        BigDecimal amount = new BigDecimal(matcher.group("amount").replace(',', '.'));
        int scale = Currencies.scaleOf(currency);
        return amount.scale() > scale ? 0 : amount.movePointRight(scale).longValueExact();
    }
}

package io.tieout.formats.mt940;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;

/**
 * Reads unsigned amounts: digits with one decimal mark, SWIFT's comma or the point that some banks
 * write. An amount that could be read in two ways is refused, never guessed.
 */
final class Amounts {

    private static final int DIGITS_MAX = 15;

    private Amounts() {}

    /**
     * Reads {@code 12,34}, {@code 12,}, {@code ,50} or {@code 12.34}.
     *
     * @param field what a failure names
     */
    static Money read(String text, String currency, String field) throws BadField {
        int mark = decimalMark(text, field);
        int scale = Currencies.scaleOf(currency);
        int decimals = text.length() - mark - 1;
        // Banks write "100,00" for yen too; more digits look like a grouping mark.
        if (decimals > Math.max(scale, 2)) {
            throw new BadField(
                    field, "amount '" + text + "' has too many decimals for " + currency);
        }
        long units = 0;
        for (int i = 0; i < Math.min(text.length(), mark + 1 + scale); i++) {
            if (i != mark) {
                units = units * 10 + (text.charAt(i) - '0');
            }
        }
        for (int i = decimals; i < scale; i++) {
            units = Math.multiplyExact(units, 10);
        }
        if (!onlyZeros(text, mark + 1 + scale)) {
            throw new BadField(
                    field, "amount '" + text + "' has too many decimals for " + currency);
        }
        return new Money(units, currency);
    }

    private static int decimalMark(String text, String field) throws BadField {
        int mark = -1;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits += digits > 0 || c != '0' || mark >= 0 ? 1 : 0;
            } else if ((c == ',' || c == '.') && mark < 0) {
                mark = i;
            } else {
                throw new BadField(field, "'" + text + "' is not an amount");
            }
        }
        if (mark < 0) {
            throw new BadField(field, "amount '" + text + "' has no decimal comma");
        }
        if (text.length() == 1 || digits > DIGITS_MAX) {
            throw new BadField(field, "'" + text + "' is not an amount");
        }
        return mark;
    }

    private static boolean onlyZeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}

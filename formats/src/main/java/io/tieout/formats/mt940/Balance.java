package io.tieout.formats.mt940;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.time.LocalDate;

/**
 * A booked balance, {@code :60F:} to {@code :62M:}.
 *
 * @param tag which of them
 * @param line where it stands in the file
 */
record Balance(String tag, Money amount, LocalDate balanceDate, long line) {

    private static final int DATE_AT = 1;
    private static final int CURRENCY_AT = 7;
    private static final int AMOUNT_AT = 10;

    static Balance read(Field field) throws BadField {
        String tag = field.tag();
        String text = field.firstLine().strip();
        char mark = text.isEmpty() ? ' ' : text.charAt(0);
        if (mark != 'C' && mark != 'D') {
            throw new BadField(tag + "/mark", "a balance starts with C or D");
        }
        LocalDate day = Dates.yearMonthDay(text, DATE_AT, tag + "/date");
        String currency = currencyOf(field);
        if (currency == null) {
            throw new BadField(tag + "/currency", "the balance names no known currency");
        }
        Money amount = Amounts.read(text.substring(AMOUNT_AT), currency, tag + "/amount");
        return new Balance(tag, mark == 'D' ? amount.negated() : amount, day, field.line());
    }

    /** The currency of a balance that may otherwise be unreadable; null if unknown. */
    static String currencyOf(Field field) {
        String text = field.firstLine().strip();
        if (text.length() < AMOUNT_AT) {
            return null;
        }
        String code = text.substring(CURRENCY_AT, AMOUNT_AT);
        return Currencies.isKnown(code) ? code : null;
    }

    boolean isIntermediate() {
        return tag.endsWith("M");
    }
}

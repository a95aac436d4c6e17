package io.tieout.formats.camt;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the values of fields strictly: whatever is not exactly the standard's form is refused. */
final class FieldValues {

    private static final int ISO_DATE_CHARS = 10;

    private String lastDateText = "";
    private LocalDate lastDate;

    /**
     * An unsigned amount in the currency of its {@code Ccy} attribute. A minus is refused: it would
     * contradict or repeat the credit or debit indicator.
     *
     * @param path names the field in refusals
     */
    static Money money(String path, String value, String currency) throws BadField {
        if (currency == null || currency.isEmpty()) {
            throw new BadField(path + "/@Ccy", "currency is missing");
        }
        if (!Currencies.isKnown(currency)) {
            throw new BadField(path + "/@Ccy", "unknown currency '" + currency + "'");
        }
        if (value.startsWith("-")) {
            throw new BadField(path, "negative amount '" + value + "'");
        }
        try {
            return Money.parse(value, currency);
        } catch (NumberFormatException e) {
            throw new BadField(path, "not a plain decimal amount: '" + value + "'");
        } catch (ArithmeticException e) {
            throw new BadField(
                    path, "'" + value + "' has more digits than " + currency + " allows");
        }
    }

    /** True for credit: money in. */
    static boolean credit(XmlCursor xml) throws MalformedInput, BadField {
        String value = xml.text();
        return switch (value) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default ->
                    throw new BadField(xml.lastPath(), "'" + value + "' is neither CRDT nor DBIT");
        };
    }

    static boolean indicator(XmlCursor xml) throws MalformedInput, BadField {
        String value = xml.text();
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default ->
                    throw new BadField(xml.lastPath(), "'" + value + "' is neither true nor false");
        };
    }

    /**
     * The calendar day of a date or a date with time, as the bank wrote it: an offset from UTC does
     * not move a booking to another day. Null for an empty element.
     */
    LocalDate date(XmlCursor xml) throws MalformedInput, BadField {
        String text = xml.text();
        if (text.isEmpty()) {
            return null;
        }
        String day = text.length() > ISO_DATE_CHARS ? text.substring(0, ISO_DATE_CHARS) : text;
        if (text.length() > ISO_DATE_CHARS && "TZ+-".indexOf(text.charAt(ISO_DATE_CHARS)) < 0) {
            throw new BadField(xml.lastPath(), "not a date: '" + text + "'");
        }
        if (!day.equals(lastDateText)) {
            lastDate = parsed(xml, day);
            lastDateText = day;
        }
        return lastDate;
    }

    private static LocalDate parsed(XmlCursor xml, String day) throws BadField {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new BadField(xml.lastPath(), "not a date: '" + day + "'");
        }
    }
}

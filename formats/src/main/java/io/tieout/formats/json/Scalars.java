package io.tieout.formats.json;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Amounts, dates and instants of the canonical form, read strictly and without garbage. */
final class Scalars {

    private static final int MAX_DIGITS = 18;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");

    private Scalars() {}

    /** An amount string such as {@code -1234.50}, with at most the currency's decimals. */
    static Money money(String field, String amount, String currency) throws RefusedException {
        if (amount == null) {
            throw RefusedException.missing(field);
        }
        int scale = scaleOf(currency);
        int start = amount.startsWith("-") || amount.startsWith("+") ? 1 : 0;
        int point = amount.indexOf('.');
        int decimals = point < 0 ? 0 : amount.length() - point - 1;
        int digits = amount.length() - start - (point < 0 ? 0 : 1);
        if (decimals > scale) {
            throw new RefusedException(
                    field,
                    "'"
                            + clip(amount)
                            + "' has more decimals than the "
                            + scale
                            + " of "
                            + currency);
        }
        if (digits - decimals < 1 || (point >= 0 && decimals == 0)) {
            throw notAnAmount(field, amount);
        }
        if (digits + scale - decimals > MAX_DIGITS) {
            return largeMoney(field, amount, currency);
        }
        long units = digits(field, amount, start, point);
        for (int i = decimals; i < scale; i++) {
            units *= 10;
        }
        return new Money(amount.charAt(0) == '-' ? -units : units, currency);
    }

    /** The slow way, for amounts that may not fit in 64 bits. */
    private static Money largeMoney(String field, String amount, String currency)
            throws RefusedException {
        try {
            return Money.parse(amount, currency);
        } catch (ArithmeticException e) {
            throw new RefusedException(field, "'" + clip(amount) + "' is beyond 64 bits");
        } catch (NumberFormatException e) {
            throw notAnAmount(field, amount);
        }
    }

    private static long digits(String field, String amount, int start, int point)
            throws RefusedException {
        long units = 0;
        for (int i = start; i < amount.length(); i++) {
            int digit = amount.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                units = units * 10 + digit;
            } else if (i != point) {
                throw notAnAmount(field, amount);
            }
        }
        return units;
    }

    private static RefusedException notAnAmount(String field, String amount) {
        return new RefusedException(
                field, "'" + clip(amount) + "' is not an amount such as -1234.50");
    }

    private static int scaleOf(String currency) throws RefusedException {
        if (currency == null) {
            throw RefusedException.missing("currency");
        }
        requireKnown(currency);
        return Currencies.scaleOf(currency);
    }

    static void requireKnown(String currency) throws RefusedException {
        if (!Currencies.isKnown(currency)) {
            throw new RefusedException("currency", "unknown currency '" + clip(currency) + "'");
        }
    }

    /** A plain decimal such as {@code 2.5}; no exponent, so that it has no more than its digits. */
    static BigDecimal decimal(String field, String text) throws RefusedException {
        if (!DECIMAL.matcher(text).matches()) {
            throw new RefusedException(field, "'" + clip(text) + "' is not a number such as 2.5");
        }
        return new BigDecimal(text);
    }

    /** The same with up to nine decimals, for quantities, prices and factors. */
    static BigDecimal number(String field, String text) throws RefusedException {
        if (!NUMBER.matcher(text).matches()) {
            throw new RefusedException(field, "'" + clip(text) + "' is not a number such as 2.5");
        }
        return new BigDecimal(text);
    }

    /** An amount as {@link #money}, or null for null. */
    static Money optionalMoney(String field, String amount, String currency)
            throws RefusedException {
        return amount == null ? null : money(field, amount, currency);
    }

    /** A date {@code YYYY-MM-DD} that exists. */
    static LocalDate date(String field, String text) throws RefusedException {
        try {
            if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return dateAt(text);
            }
        } catch (DateTimeException e) {
            throw new RefusedException(field, "'" + text + "' is not a date: no such day");
        }
        throw new RefusedException(field, "'" + clip(text) + "' is not a date YYYY-MM-DD");
    }

    /** An instant such as {@code 2026-11-01T09:30:00Z}; offsets other than Z are converted. */
    static long instantMillis(String field, String text) throws RefusedException {
        try {
            return isPlainInstant(text) ? plainInstant(text) : Instant.parse(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new RefusedException(
                    field, "'" + clip(text) + "' is not an instant such as 2026-11-01T09:30:00Z");
        }
    }

    /** Seconds or milliseconds in UTC: the two forms that Tieout itself writes. */
    private static boolean isPlainInstant(String text) {
        int length = text.length();
        return (length == 20 || (length == 24 && text.charAt(19) == '.'))
                && text.charAt(length - 1) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static long plainInstant(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("no such time");
        }
        int millis = text.length() == 24 ? number(text, 20, 23) : 0;
        long seconds = dateAt(text).toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
        return seconds * 1_000 + millis;
    }

    private static LocalDate dateAt(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    static String clip(String text) {
        return text == null || text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}

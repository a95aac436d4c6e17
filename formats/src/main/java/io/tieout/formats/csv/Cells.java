package io.tieout.formats.csv;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** Reads the cells of a row by the mapping's conventions, strictly. */
final class Cells {

    private static final int MAX_AMOUNT_CHARS = 40;

    private final CsvAmounts amounts;
    private final List<String> patterns;
    private final List<DateTimeFormatter> dates;

    Cells(CsvAmounts amounts, List<String> patterns) {
        this.amounts = amounts;
        this.patterns = patterns;
        this.dates = patterns.stream().map(Cells::dateFormat).toList();
    }

    /**
     * A strict format; {@code y} counts years as everybody does.
     *
     * @throws IllegalArgumentException if it is not a pattern of a whole date
     */
    static DateTimeFormatter dateFormat(String pattern) {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT);
        LocalDate sample = LocalDate.of(2026, 11, 3);
        try {
            LocalDate.parse(format.format(sample.atTime(10, 30)), format);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a pattern of year, month and day", e);
        }
        return format;
    }

    LocalDate date(String field, String text) throws BadCellException {
        for (DateTimeFormatter format : dates) {
            LocalDate date = dateOrNull(text, format);
            if (date != null) {
                return date;
            }
        }
        throw new BadCellException(field, "'" + clip(text) + "' is no date by " + patterns);
    }

    private static LocalDate dateOrNull(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The amount of a cell with at most the currency's decimals; its sign as written. */
    Money amount(String field, String text, String currency) throws BadCellException {
        if (!Currencies.isKnown(currency)) {
            throw new BadCellException("currency", "unknown currency '" + clip(currency) + "'");
        }
        if (text.length() > MAX_AMOUNT_CHARS) {
            throw notAnAmount(field, text);
        }
        boolean negative = isNegative(text);
        String digits = plain(field, text, unsigned(text));
        int point = digits.indexOf('.');
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        if (decimals > Currencies.scaleOf(currency)) {
            throw new BadCellException(
                    field, "'" + text + "' has more decimals than " + currency + " has");
        }
        try {
            Money amount = Money.of(new BigDecimal(digits), currency);
            return negative ? amount.negated() : amount;
        } catch (ArithmeticException e) {
            throw new BadCellException(field, "'" + text + "' is beyond 64 bits");
        }
    }

    /** A minus in front or behind, or parentheses. */
    private static boolean isNegative(String text) {
        return text.startsWith("-")
                || text.endsWith("-")
                || text.startsWith("\u2212")
                || (text.startsWith("(") && text.endsWith(")"));
    }

    private static String unsigned(String text) {
        boolean around = text.length() > 1 && text.startsWith("(") && text.endsWith(")");
        boolean front = text.startsWith("-") || text.startsWith("+") || text.startsWith("\u2212");
        boolean behind = !front && (text.endsWith("-") || text.endsWith("+"));
        int from = around || front ? 1 : 0;
        int to = text.length() - (around || behind ? 1 : 0);
        return text.substring(from, Math.max(from, to)).strip();
    }

    /** Digits with a point, or a refusal if the grouping is not by thousands. */
    private String plain(String field, String text, String unsigned) throws BadCellException {
        int decimal = unsigned.indexOf(amounts.decimal());
        String whole = decimal < 0 ? unsigned : unsigned.substring(0, decimal);
        String fraction = decimal < 0 ? "" : unsigned.substring(decimal + 1);
        StringBuilder digits = new StringBuilder();
        int sinceGroup = 0;
        boolean grouped = false;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                sinceGroup++;
            } else if (isGrouping(c)
                    && sinceGroup > 0
                    && (grouped ? sinceGroup == 3 : sinceGroup <= 3)) {
                grouped = true;
                sinceGroup = 0;
            } else {
                throw notAnAmount(field, text);
            }
        }
        boolean broken = grouped && sinceGroup != 3;
        boolean dangling = decimal >= 0 && fraction.isEmpty();
        if (broken || dangling || digits.length() + fraction.length() == 0 || !isNumber(fraction)) {
            throw notAnAmount(field, text);
        }
        return fraction.isEmpty() ? digits.toString() : digits + "." + fraction;
    }

    private boolean isGrouping(char c) {
        Character grouping = amounts.grouping();
        if (grouping == null) {
            return false;
        }
        boolean blank = c == '\u00a0' || c == '\u202f';
        boolean apostrophe = c == '\u2019';
        return c == grouping || (grouping == ' ' && blank) || (grouping == '\'' && apostrophe);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private BadCellException notAnAmount(String field, String text) {
        return new BadCellException(
                field,
                "'"
                        + clip(text)
                        + "' is not an amount with decimal '"
                        + amounts.decimal()
                        + "' and "
                        + (amounts.grouping() == null
                                ? "no grouping"
                                : "grouping '" + amounts.grouping() + "'"));
    }

    static String clip(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}

package io.tieout.formats.pages;

import io.tieout.core.money.Money;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value may be written on a page in English, German or French. A spelling begins with the
 * kind of text that it is compared with, so that an amount never meets a number.
 */
final class Spellings {

    private static final String AMOUNT = "amount:";
    private static final String DAY = "day:";
    private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NOT_AMOUNT = Pattern.compile("[^0-9.,'’-]");
    private static final Pattern DECIMALS = Pattern.compile("-?(.*)[.,](\\d\\d)-?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,'’])\\d{3}(\\1\\d{3})*");
    private static final Pattern CURRENCY =
            Pattern.compile("\\p{Sc}|EUR|USD|GBP|CHF|[A-Z]{3}(?=\\d)|(?<=\\d)[A-Z]{3}");
    private static final List<DateTimeFormatter> DAYS =
            forms(
                    List.of(
                            "yyyy-MM-dd",
                            "dd.MM.yyyy",
                            "d.M.yyyy",
                            "dd.MM.yy",
                            "d.M.yy",
                            "dd/MM/yyyy",
                            "d/M/yyyy",
                            "dd/MM/yy",
                            "MM/dd/yyyy",
                            "M/d/yyyy",
                            "yyyy/MM/dd",
                            "dd-MM-yyyy",
                            "yyyyMMdd",
                            "d MMMM yyyy",
                            "d. MMMM yyyy",
                            "dd MMMM yyyy",
                            "d MMM yyyy",
                            "dd MMM yyyy",
                            "dd-MMM-yyyy",
                            "MMMM d yyyy",
                            "MMM d yyyy",
                            "MMMM dd yyyy"));

    private Spellings() {}

    /** Letters and digits alone, in lower case and without accents. */
    static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("").replace("ß", "ss");
        return NOT_PLAIN.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static Set<String> ofDay(LocalDate day) {
        Set<String> spellings = new HashSet<>();
        for (DateTimeFormatter form : DAYS) {
            spellings.add(dayIn(day.format(form)));
        }
        return spellings;
    }

    /** What may be a day, with a dash for whatever parts it; null if it has no digit. */
    static String dayIn(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        String parted = PARTING.matcher(bare).replaceAll("-");
        String trimmed = parted.replaceAll("^-|-$", "");
        return trimmed.chars().anyMatch(Character::isDigit) ? DAY + trimmed : null;
    }

    static Set<String> ofAmount(Money amount) {
        return Set.of(AMOUNT + amount.abs().toPlainString());
    }

    /**
     * The amount that a text may be, as {@link #ofAmount} spells it; null if it is none. Thousands
     * may be grouped by a point, a comma, an apostrophe or not at all; blanks are gone already.
     */
    static String amountIn(String text) {
        String bare = CURRENCY.matcher(text).replaceAll("");
        if (bare.isEmpty() || NOT_AMOUNT.matcher(bare).find()) {
            return null;
        }
        Matcher parts = DECIMALS.matcher(bare);
        boolean hasDecimals = parts.matches();
        String whole = ungrouped(hasDecimals ? parts.group(1) : bare.replace("-", ""));
        if (whole == null) {
            return null;
        }
        return AMOUNT + whole + (hasDecimals ? "." + parts.group(2) : "");
    }

    private static String ungrouped(String whole) {
        String digits = GROUPED.matcher(whole).matches() ? whole.replaceAll("[.,'’]", "") : whole;
        if (digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)) {
            return null;
        }
        return digits.replaceFirst("^0+(?=\\d)", "");
    }

    private static List<DateTimeFormatter> forms(List<String> patterns) {
        return List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH).stream()
                .flatMap(
                        locale ->
                                patterns.stream()
                                        .map(it -> DateTimeFormatter.ofPattern(it, locale)))
                .toList();
    }
}

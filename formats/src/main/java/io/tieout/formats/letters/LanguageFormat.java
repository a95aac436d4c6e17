package io.tieout.formats.letters;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Amounts and dates as a language writes them, with the currency's code behind the amount. */
final class LanguageFormat {

    private final Locale locale;

    /**
     * @param language ISO 639-1
     */
    LanguageFormat(String language) {
        this.locale = Locale.forLanguageTag(language);
    }

    String amount(Money amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int scale = Currencies.scaleOf(amount.currency());
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        return format.format(amount.toBigDecimal()) + " " + amount.currency();
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }
}

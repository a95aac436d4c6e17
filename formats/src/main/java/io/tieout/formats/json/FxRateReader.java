package io.tieout.formats.json;

import io.tieout.core.documents.FxRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The fields of an exchange rate. */
final class FxRateReader extends EventReader {

    /** More decimals than a price has: a small unit may be worth very little of a large one. */
    private static final Pattern RATE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?");

    private String id;
    private String fromCurrency;
    private String toCurrency;
    private LocalDate day;
    private String rate;
    private String source;

    @Override
    void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "fromCurrency" -> fromCurrency = in.string(fromCurrency);
            case "toCurrency" -> toCurrency = in.string(toCurrency);
            case "day" -> day = in.date(day);
            case "rate" -> rate = in.amount(rate);
            case "source" -> source = in.string(source);
            default -> in.skip();
        }
    }

    @Override
    FxRate event() throws RefusedException {
        return new FxRate(id, fromCurrency, toCurrency, day, decimal(), source);
    }

    private BigDecimal decimal() throws RefusedException {
        if (rate == null) {
            return null;
        }
        if (rate.startsWith("-")) {
            throw new RefusedException(
                    "rate", "'" + Scalars.clip(rate) + "' is not more than zero");
        }
        if (!RATE.matcher(rate).matches()) {
            throw new RefusedException(
                    "rate",
                    "'"
                            + Scalars.clip(rate)
                            + "' is not a rate such as 0.9234, of at most 9 digits and 12 decimals");
        }
        return new BigDecimal(rate);
    }
}

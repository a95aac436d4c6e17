package io.tieout.core.documents;

import io.tieout.core.money.Currencies;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth in another from a day on, as the ledger of every company has
 * it.
 *
 * @param rate units of {@code toCurrency} for one of {@code fromCurrency}, more than zero. Trailing
 *     zeros are dropped, so that equal rates are equal
 * @param source who says so, for example a central bank; null if unknown
 */
public record FxRate(
        String id,
        String fromCurrency,
        String toCurrency,
        LocalDate day,
        BigDecimal rate,
        String source)
        implements CanonicalEvent {

    public FxRate {
        Required.text(id, "id");
        requireKnown(fromCurrency, "fromCurrency");
        requireKnown(toCurrency, "toCurrency");
        Required.value(day, "day");
        Required.value(rate, "rate");
        if (fromCurrency.equals(toCurrency)) {
            throw new InvalidFieldException("toCurrency", "is the same as fromCurrency");
        }
        if (rate.signum() <= 0) {
            throw new InvalidFieldException(
                    "rate", "is not more than zero: " + rate.toPlainString());
        }
        BigDecimal stripped = rate.stripTrailingZeros();
        rate = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void requireKnown(String currency, String field) {
        Required.text(currency, field);
        if (!Currencies.isKnown(currency)) {
            throw new InvalidFieldException(field, "is no known currency: '" + currency + "'");
        }
    }

    @Override
    public String stream() {
        return Streams.FX_RATES;
    }
}

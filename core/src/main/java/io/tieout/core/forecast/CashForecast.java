package io.tieout.core.forecast;

import java.util.List;
import java.util.Objects;

/**
 * All that a company's open receivables of one currency are expected to bring, as it was seen at an
 * instant. A later one takes the place of all days of an earlier one.
 *
 * @param asOfDay the last day that was known, counted from 1970-01-01
 * @param atMillis the instant
 * @param days on which something is expected, in order; empty if nothing is open
 */
public record CashForecast(
        String companyId, String currency, int asOfDay, long atMillis, List<CashDay> days) {

    public CashForecast {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(currency, "currency");
        days = List.copyOf(days);
    }
}

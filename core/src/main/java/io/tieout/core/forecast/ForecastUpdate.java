package io.tieout.core.forecast;

import java.util.Objects;

/**
 * When a receivable is expected to be paid, as it was seen at an instant. A later one takes the
 * place of an earlier one.
 *
 * @param atMillis the instant
 * @param forecast null if the receivable is not forecast any more: it is paid or in dispute
 */
public record ForecastUpdate(
        String companyId, String receivableId, long atMillis, ItemForecast forecast) {

    public ForecastUpdate {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(receivableId, "receivableId");
    }
}

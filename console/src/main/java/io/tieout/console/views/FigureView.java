package io.tieout.console.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.core.figures.BusinessFigure;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the business measures itself by, of one day. Numbers are decimals as text: money is exact.
 *
 * @param companyId null if companies are taken together
 * @param label tells apart what one name has several of, for example a reason; empty if nothing
 * @param currency of money; empty for all else
 * @param unit of the value: {@code share}, {@code count}, {@code seconds}, {@code amount} or {@code
 *     days}
 * @param value null if there was nothing to measure
 * @param part what was counted: minor units of money, milliseconds of times
 * @param whole what the part is of, such as the number of matches; 0 if it is of nothing
 * @param asOf when it was told
 */
public record FigureView(
        String day,
        String companyId,
        String name,
        String label,
        String currency,
        String unit,
        @JsonInclude(JsonInclude.Include.ALWAYS) String value,
        String part,
        String whole,
        String asOf) {

    public static FigureView of(BusinessFigure it) {
        BigDecimal value = it.value();
        return new FigureView(
                it.day().toString(),
                it.companyId().isEmpty() ? null : it.companyId(),
                it.name().wireName(),
                it.label(),
                it.currency(),
                it.name().unit().wireName(),
                value == null ? null : value.toPlainString(),
                it.part().toPlainString(),
                it.whole().toPlainString(),
                Instant.ofEpochMilli(it.saidAtMillis()).toString());
    }
}

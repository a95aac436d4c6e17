package io.tieout.core.figures;

import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the business measures itself by, of one company and day.
 *
 * @param day in UTC, by event time
 * @param label tells apart what one name has several of; empty if there is one only
 * @param currency empty if it is no money
 * @param part see {@link FigureName}
 * @param whole what the part is of; 0 where it is of nothing
 * @param saidAtMillis event time as of which it was told
 */
public record BusinessFigure(
        LocalDate day,
        String companyId,
        FigureName name,
        String label,
        String currency,
        BigDecimal part,
        BigDecimal whole,
        long saidAtMillis) {

    /** What is owed is compared with the turnover of so many days. */
    public static final int TURNOVER_DAYS = 90;

    private static final int SHARE_DIGITS = 4;
    private static final int DAY_DIGITS = 1;
    private static final int SECOND_DIGITS = 3;

    public BusinessFigure {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(whole, "whole");
    }

    /**
     * All companies' parts and wholes added up, by day, name, label and currency, in the order of
     * the figures; the company is empty, and the oldest telling counts. Times cannot be added up
     * and are left out.
     */
    public static List<BusinessFigure> together(List<BusinessFigure> figures) {
        Map<List<Object>, BusinessFigure> sums = new LinkedHashMap<>();
        for (BusinessFigure it : figures) {
            if (it.name.unit() != FigureUnit.DURATION) {
                sums.merge(
                        List.of(it.day, it.name, it.label, it.currency),
                        it.of("", it.part, it.whole, it.saidAtMillis),
                        (a, b) ->
                                a.of(
                                        "",
                                        a.part.add(b.part),
                                        a.whole.add(b.whole),
                                        Math.min(a.saidAtMillis, b.saidAtMillis)));
            }
        }
        return List.copyOf(sums.values());
    }

    private BusinessFigure of(
            String company, BigDecimal newPart, BigDecimal newWhole, long newSaidAt) {
        return new BusinessFigure(
                day, company, name, label, currency, newPart, newWhole, newSaidAt);
    }

    /**
     * As a decimal in the figure's unit, rounded half to even; null if there is nothing to tell.
     */
    public BigDecimal value() {
        return switch (name.unit()) {
            case COUNT -> part;
            case SHARE -> byWhole(part, SHARE_DIGITS);
            case MEAN_DAYS -> byWhole(part, DAY_DIGITS);
            case DAYS -> byWhole(part.multiply(BigDecimal.valueOf(TURNOVER_DAYS)), DAY_DIGITS);
            case DURATION ->
                    part.movePointLeft(SECOND_DIGITS)
                            .setScale(SECOND_DIGITS, RoundingMode.HALF_EVEN);
            case AMOUNT -> new Money(part.longValueExact(), currency).toBigDecimal();
            case UNIT_PRICE -> unitPrice();
        };
    }

    /** Two digits finer than the currency: what a machine decides costs less than a cent. */
    private BigDecimal unitPrice() {
        int digits = Money.zero(currency).toBigDecimal().scale();
        return byWhole(part.movePointLeft(digits), digits + 2);
    }

    private BigDecimal byWhole(BigDecimal amount, int digits) {
        return whole.signum() == 0 ? null : amount.divide(whole, digits, RoundingMode.HALF_EVEN);
    }
}

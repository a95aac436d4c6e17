package io.tieout.core.figures;

import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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

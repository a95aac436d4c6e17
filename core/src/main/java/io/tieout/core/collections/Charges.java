package io.tieout.core.collections;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a level charges for being late; nothing unless the policy says so. */
final class Charges {

    private static final BigDecimal PERCENT_DAYS_OF_A_YEAR = BigDecimal.valueOf(100L * 365);

    private Charges() {}

    /** Simple interest for the days past due, rounded half even to the currency's digits. */
    static Money interest(DunningLevel level, Money open, int daysPastDue) {
        if (level.interestPercent() == null || daysPastDue <= 0) {
            return Money.zero(open.currency());
        }
        BigDecimal interest =
                open.toBigDecimal()
                        .multiply(level.interestPercent())
                        .multiply(BigDecimal.valueOf(daysPastDue))
                        .divide(
                                PERCENT_DAYS_OF_A_YEAR,
                                Currencies.scaleOf(open.currency()),
                                RoundingMode.HALF_EVEN);
        return Money.of(interest, open.currency());
    }

    static Money fee(DunningLevel level, String currency) {
        return level.fee().in(currency).orElse(Money.zero(currency));
    }
}

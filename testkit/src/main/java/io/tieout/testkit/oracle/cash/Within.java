package io.tieout.testkit.oracle.cash;

import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Currencies;
import java.math.BigDecimal;
import java.util.Optional;

/** How far a payment may miss what is owed (section 1, Tolerance). */
final class Within {

    private static final Tolerance OF_COMPANY = limits("5", "50.00");
    private static final Tolerance USUAL = limits("1", "5.00");

    private Within() {}

    /**
     * Amounts are minor units.
     *
     * @param ofCustomer empty if the customer has none
     */
    static boolean allows(
            Optional<Tolerance> ofCustomer, long expected, long actual, String currency) {
        return allows(OF_COMPANY, expected, actual, currency)
                && allows(ofCustomer.orElse(USUAL), expected, actual, currency);
    }

    private static Tolerance limits(String lowerPercent, String lowerUnits) {
        return new Tolerance(
                new BigDecimal(lowerPercent),
                new BigDecimal(lowerUnits),
                BigDecimal.ONE,
                new BigDecimal("5.00"));
    }

    private static boolean allows(Tolerance limits, long expected, long actual, String currency) {
        boolean less = actual < expected;
        BigDecimal percent = less ? limits.lowerPercent() : limits.upperPercent();
        BigDecimal units = less ? limits.lowerAbsolute() : limits.upperAbsolute();
        BigDecimal apart = BigDecimal.valueOf(Math.abs(actual - expected));
        int scale = Currencies.scaleOf(currency);
        boolean inUnits = units == null || apart.compareTo(units.movePointRight(scale)) <= 0;
        boolean inPercent =
                percent == null
                        || apart.movePointRight(2)
                                        .compareTo(
                                                percent.multiply(
                                                        BigDecimal.valueOf(Math.abs(expected))))
                                <= 0;
        return inUnits && inPercent;
    }
}

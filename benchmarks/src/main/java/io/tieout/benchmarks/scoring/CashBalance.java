package io.tieout.benchmarks.scoring;

import io.tieout.core.money.Money;

/**
 * What results say became of the payments of one currency. The first is the sum of the others but
 * {@code overApplied}, which is contained in {@code applied} and taken off {@code unaccounted}.
 *
 * @param payments all money that came in
 * @param applied by posted allocations
 * @param unapplied the rest of payments that an exception or a proposal names
 * @param returned the rest of payments that are reported as returned
 * @param unaccounted the rest of payments that nothing names: lost
 * @param overApplied what was posted beyond the amount of its payment
 */
public record CashBalance(
        String payments,
        String applied,
        String unapplied,
        String returned,
        String unaccounted,
        String overApplied,
        boolean isConserved) {

    static CashBalance of(
            String currency,
            long payments,
            long applied,
            long unapplied,
            long returned,
            long overApplied) {
        long unaccounted = payments - applied - unapplied - returned + overApplied;
        return new CashBalance(
                plain(payments, currency),
                plain(applied, currency),
                plain(unapplied, currency),
                plain(returned, currency),
                plain(unaccounted, currency),
                plain(overApplied, currency),
                unaccounted == 0 && overApplied == 0);
    }

    private static String plain(long minorUnits, String currency) {
        return new Money(minorUnits, currency).toPlainString();
    }
}

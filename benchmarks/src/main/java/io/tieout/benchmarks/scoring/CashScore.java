package io.tieout.benchmarks.scoring;

import java.util.Map;

/**
 * The outcome of {@link CashScorer#score}. Measures count allocations: payment, receivable and
 * amount to the cent.
 *
 * @param wrongAutomatic the headline: posted allocations that are not true, or not for a rule to
 *     post
 * @param planted payments that nothing in the feed decides
 * @param plantedPosted of these, those for which anything was posted
 * @param unknownPayments allocations of payments that the feed does not have
 * @param kinds by the kind of the payment
 * @param withRemittance allocations of payments that a remittance explains
 * @param withoutRemittance the others
 * @param balances what became of the payments, per currency
 */
public record CashScore(
        long wrongAutomatic,
        long planted,
        long plantedPosted,
        long unknownPayments,
        KindScore total,
        KindScore withRemittance,
        KindScore withoutRemittance,
        Map<String, KindScore> kinds,
        Map<String, FaultScore> faults,
        Map<String, CashBalance> balances) {

    /** Whether every cent of every payment is applied, unapplied or returned, and none twice. */
    public boolean isConserved() {
        return balances.values().stream().allMatch(CashBalance::isConserved);
    }
}

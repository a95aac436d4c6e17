package io.tieout.core.receivables;

import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Windows, tolerances and limits of cash application. Days are calendar days.
 *
 * @param certainMillis how long a document waits for rivals before certain rules
 * @param inferredMillis likewise before inferred rules
 * @param tolerance what the company lets pass at most; the customer's has to allow it too
 * @param customerTolerance for customers that state none
 * @param discountGraceDays for customers that state none
 * @param lateDiscountDays how long after its last day a discount taken is still recognised
 * @param referenceDays how far a remittance found by reference may lie from its payment
 * @param remittanceDays how far a remittance found by amount may lie from its payment
 * @param returnDays how long after a payment it may come back
 * @param duplicateDays how long a cheque or transaction number stays unique
 * @param repeatDays how soon an end-to-end id may not come again with the same amount
 * @param rivalPercent no other open receivable may be nearer to a payment within tolerance
 * @param minSignificantDigits for payers known by a similar name only
 * @param maxPool more open receivables than this are not weighed against one payment
 * @param maxSubsetCandidates more than this are not searched
 * @param maxSubsetItems most receivables of a subset
 * @param maxSubsetNodes budget of each subset search
 * @param subsetOdds an amount has to be this many times the number of subsets to prove anything
 * @param maxCredits credit memos that are weighed
 * @param maxCreditItems credit memos that are set off together
 * @param writeOffAloneUpTo what a person may write off without a second one, by currency; nothing
 *     in a currency that is not there
 */
public record ReceivablesSettings(
        long certainMillis,
        long inferredMillis,
        Tolerance tolerance,
        Tolerance customerTolerance,
        int discountGraceDays,
        int lateDiscountDays,
        int referenceDays,
        int remittanceDays,
        int returnDays,
        int duplicateDays,
        int repeatDays,
        int rivalPercent,
        int minSignificantDigits,
        int maxPool,
        int maxSubsetCandidates,
        int maxSubsetItems,
        long maxSubsetNodes,
        long subsetOdds,
        int maxCredits,
        int maxCreditItems,
        Map<String, BigDecimal> writeOffAloneUpTo)
        implements Serializable {

    public ReceivablesSettings {
        writeOffAloneUpTo = writeOffAloneUpTo == null ? Map.of() : Map.copyOf(writeOffAloneUpTo);
    }

    public static final ReceivablesSettings DEFAULTS =
            new ReceivablesSettings(
                    30_000,
                    300_000,
                    tolerance("5", "50.00"),
                    tolerance("1", "5.00"),
                    3,
                    60,
                    30,
                    5,
                    90,
                    180,
                    10,
                    5,
                    4,
                    500,
                    24,
                    6,
                    20_000,
                    100,
                    12,
                    3,
                    Map.of());

    /** The same rules for documents that wait otherwise before certain and inferred rules. */
    public ReceivablesSettings waiting(long certain, long inferred) {
        return with(certain, inferred, writeOffAloneUpTo);
    }

    /** The same rules where one person may write off more, or less, by currency. */
    public ReceivablesSettings writingOffAlone(Map<String, BigDecimal> upTo) {
        return with(certainMillis, inferredMillis, upTo);
    }

    private ReceivablesSettings with(long certain, long inferred, Map<String, BigDecimal> upTo) {
        return new ReceivablesSettings(
                certain,
                inferred,
                tolerance,
                customerTolerance,
                discountGraceDays,
                lateDiscountDays,
                referenceDays,
                remittanceDays,
                returnDays,
                duplicateDays,
                repeatDays,
                rivalPercent,
                minSignificantDigits,
                maxPool,
                maxSubsetCandidates,
                maxSubsetItems,
                maxSubsetNodes,
                subsetOdds,
                maxCredits,
                maxCreditItems,
                upTo);
    }

    /** Whether a person may write the amount off without a second one. */
    public boolean mayWriteOffAlone(Money amount) {
        BigDecimal most = writeOffAloneUpTo.getOrDefault(amount.currency(), BigDecimal.ZERO);
        return amount.toBigDecimal().compareTo(most) <= 0;
    }

    /** Less up to a percentage and an amount; more up to one percent and five. */
    private static Tolerance tolerance(String lowerPercent, String lowerAbsolute) {
        return new Tolerance(
                new BigDecimal(lowerPercent),
                new BigDecimal(lowerAbsolute),
                BigDecimal.ONE,
                new BigDecimal("5.00"));
    }
}

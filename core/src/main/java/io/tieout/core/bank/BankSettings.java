package io.tieout.core.bank;

import io.tieout.core.matching.Tolerance;
import java.io.Serializable;

/**
 * Windows, tolerances and limits of bank matching. Days are calendar days, lags are bank day minus
 * ledger day.
 *
 * @param exactReferenceDays how far apart the sides of a unique reference may lie
 * @param batchReferenceDays likewise for a batch
 * @param statedReferenceDays likewise for a reference that is only stated
 * @param voidDays how far apart an entry and its voiding may lie
 * @param earliestLag and {@code latestLag}: for matches by amount and party
 * @param earliestBareLag and {@code latestBareLag}: for matches by amount alone
 * @param bareRivalDays no other item of that amount may lie within so many days
 * @param fee what the bank may have kept: bank amount against ledger amount, both signed
 * @param nameAgrees least similarity of two names of one party
 * @param nameContradicts two names less similar than this are two parties
 * @param minSignificantDigits an amount with fewer is too round to prove anything alone
 * @param maxSubsetCandidates more open items than this are not searched
 * @param maxSubsetItems most items of a subset
 * @param maxSubsetNodes budget of a subset search
 * @param returnDays how long after a payment it may come back
 * @param pairHistory when two names agree because people said so
 */
public record BankSettings(
        int exactReferenceDays,
        int batchReferenceDays,
        int statedReferenceDays,
        int voidDays,
        int selfCorrectingDays,
        int earliestLag,
        int latestLag,
        int earliestBareLag,
        int latestBareLag,
        int bareRivalDays,
        Tolerance fee,
        double nameAgrees,
        double nameContradicts,
        int minSignificantDigits,
        int maxSubsetCandidates,
        int maxSubsetItems,
        long maxSubsetNodes,
        int returnDays,
        PairHistorySettings pairHistory)
        implements Serializable {

    public static final BankSettings DEFAULTS =
            new BankSettings(
                    400,
                    60,
                    120,
                    90,
                    10,
                    -5,
                    10,
                    -3,
                    5,
                    20,
                    Tolerance.below("5", "40.00"),
                    0.92,
                    0.80,
                    4,
                    24,
                    6,
                    20_000,
                    90,
                    PairHistorySettings.DEFAULTS);

    public BankSettings {
        requireOrder(earliestLag, "earliestLag", latestLag, "latestLag");
        requireOrder(earliestBareLag, "earliestBareLag", latestBareLag, "latestBareLag");
        requireNotNegative(exactReferenceDays, "exactReferenceDays");
        requireNotNegative(batchReferenceDays, "batchReferenceDays");
        requireNotNegative(statedReferenceDays, "statedReferenceDays");
        requireNotNegative(voidDays, "voidDays");
        requireNotNegative(selfCorrectingDays, "selfCorrectingDays");
        requireNotNegative(bareRivalDays, "bareRivalDays");
        requireNotNegative(minSignificantDigits, "minSignificantDigits");
        requireNotNegative(maxSubsetCandidates, "maxSubsetCandidates");
        requireNotNegative(maxSubsetItems, "maxSubsetItems");
        requireNotNegative(maxSubsetNodes, "maxSubsetNodes");
        requireNotNegative(returnDays, "returnDays");
        if (!(0 <= nameContradicts && nameContradicts <= nameAgrees && nameAgrees <= 1)) {
            throw new IllegalArgumentException(
                    "nameContradicts and nameAgrees must be 0 to 1 in this order");
        }
    }

    private static void requireOrder(int earliest, String name, int latest, String laterName) {
        if (earliest > latest) {
            throw new IllegalArgumentException(
                    name + " " + earliest + " is after " + laterName + " " + latest);
        }
    }

    private static void requireNotNegative(long value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is negative: " + value);
        }
    }
}

package io.tieout.core.receivables;

import io.tieout.core.matching.Tolerance;
import java.io.Serializable;
import java.util.Objects;

/**
 * Of {@link ReceivablesSettings} what people publish while the engine runs; the components are the
 * keys. The rest says how long documents wait, how long payments are remembered and what a person
 * may write off alone, and stays as configured.
 */
public record CashLimits(
        Tolerance tolerance,
        Tolerance customerTolerance,
        int discountGraceDays,
        int lateDiscountDays,
        int referenceDays,
        int remittanceDays,
        int repeatDays,
        int rivalPercent,
        int minSignificantDigits,
        int maxPool,
        int maxSubsetCandidates,
        int maxSubsetItems,
        long maxSubsetNodes,
        long subsetOdds,
        int maxCredits,
        int maxCreditItems)
        implements Serializable {

    public static final CashLimits DEFAULTS = of(ReceivablesSettings.DEFAULTS);

    public CashLimits {
        Objects.requireNonNull(tolerance, "tolerance");
        Objects.requireNonNull(customerTolerance, "customerTolerance");
        requireNotNegative(discountGraceDays, "discountGraceDays");
        requireNotNegative(lateDiscountDays, "lateDiscountDays");
        requireNotNegative(referenceDays, "referenceDays");
        requireNotNegative(remittanceDays, "remittanceDays");
        requireNotNegative(repeatDays, "repeatDays");
        requireNotNegative(rivalPercent, "rivalPercent");
        requireNotNegative(minSignificantDigits, "minSignificantDigits");
        requireNotNegative(maxPool, "maxPool");
        requireNotNegative(maxSubsetCandidates, "maxSubsetCandidates");
        requireNotNegative(maxSubsetItems, "maxSubsetItems");
        requireNotNegative(maxSubsetNodes, "maxSubsetNodes");
        requireNotNegative(subsetOdds, "subsetOdds");
        requireNotNegative(maxCredits, "maxCredits");
        requireNotNegative(maxCreditItems, "maxCreditItems");
    }

    private static void requireNotNegative(long value, String key) {
        if (value < 0) {
            throw new IllegalArgumentException(key + " is below 0: " + value);
        }
    }

    /** The limits of some settings. */
    public static CashLimits of(ReceivablesSettings settings) {
        return new CashLimits(
                settings.tolerance(),
                settings.customerTolerance(),
                settings.discountGraceDays(),
                settings.lateDiscountDays(),
                settings.referenceDays(),
                settings.remittanceDays(),
                settings.repeatDays(),
                settings.rivalPercent(),
                settings.minSignificantDigits(),
                settings.maxPool(),
                settings.maxSubsetCandidates(),
                settings.maxSubsetItems(),
                settings.maxSubsetNodes(),
                settings.subsetOdds(),
                settings.maxCredits(),
                settings.maxCreditItems());
    }

    /** The settings with these limits. */
    public ReceivablesSettings in(ReceivablesSettings settings) {
        return new ReceivablesSettings(
                settings.certainMillis(),
                settings.inferredMillis(),
                tolerance,
                customerTolerance,
                discountGraceDays,
                lateDiscountDays,
                referenceDays,
                remittanceDays,
                settings.returnDays(),
                settings.duplicateDays(),
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
                settings.writeOffAloneUpTo());
    }
}

package io.tieout.core.payments;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a company decides what it pays early, and whom first.
 *
 * @param hurdlePercent what money has to earn in a year; a discount that earns less is left
 * @param vendorRanks vendors that are paid before or after others when cash is short: the lower the
 *     earlier, 100 for those not named
 * @param stoppedVendors vendors that are not paid at all
 */
public record PaymentPolicy(
        BigDecimal hurdlePercent, Map<String, Integer> vendorRanks, Set<String> stoppedVendors) {

    public static final int USUAL_RANK = 100;

    public static final PaymentPolicy DEFAULTS =
            new PaymentPolicy(BigDecimal.TEN, Map.of(), Set.of());

    public PaymentPolicy {
        Objects.requireNonNull(hurdlePercent, "hurdlePercent");
        if (hurdlePercent.signum() < 0) {
            throw new IllegalArgumentException("the hurdle is negative: " + hurdlePercent);
        }
        vendorRanks = Map.copyOf(vendorRanks);
        stoppedVendors = Set.copyOf(stoppedVendors);
    }

    int rankOf(String vendorId) {
        return vendorRanks.getOrDefault(vendorId, USUAL_RANK);
    }
}

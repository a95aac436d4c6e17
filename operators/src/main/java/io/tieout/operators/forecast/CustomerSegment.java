package io.tieout.operators.forecast;

import java.util.Comparator;
import java.util.Objects;

/**
 * In which segment a customer is, as one version of its master data says.
 *
 * @param segment empty for none
 * @param contentHash of the version: of two that were observed together, the greater holds
 */
public record CustomerSegment(
        String customerId, String segment, long observedAtMillis, long contentHash) {

    /** The version that holds comes last. */
    static final Comparator<CustomerSegment> ORDER =
            Comparator.comparingLong(CustomerSegment::observedAtMillis)
                    .thenComparingLong(CustomerSegment::contentHash);

    public CustomerSegment {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(segment, "segment");
    }
}

package io.tieout.core.identification;

import java.util.Objects;

/**
 * Something learned about an account or a name.
 *
 * @param key as in {@link PayerLookups#aliasKeys}
 * @param familyId root of the family it is about
 * @param paymentId the payment that taught it; counts once
 * @param confirmed false if a person rejected the family for the payment
 * @param observedAtMillis event time of what taught it
 */
public record AliasEvent(
        String key, String familyId, String paymentId, boolean confirmed, long observedAtMillis) {

    public AliasEvent {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(paymentId, "paymentId");
    }
}

package io.tieout.operators.statements;

import io.tieout.core.documents.Observed;
import java.util.Objects;

/**
 * A payment of which it is to be known whose it is.
 *
 * @param vendorId empty if no vendor's record says so
 */
public record KeptPayment(Observed payment, String vendorId) {

    public KeptPayment {
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(vendorId, "vendorId");
    }
}

package io.tieout.core.payables;

import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.results.Reason;
import java.util.List;
import java.util.Objects;

/**
 * How a bill or credit note stands after a settling, for whoever looks at the vendor's account.
 *
 * @param vendorId whose it is; null if that is not known
 * @param granted whether it is posted
 * @param proposed whether it would be granted if a person said so
 * @param duplicateOf the bill that it repeats; null if none
 * @param holds why it waits, in the order of the reasons
 */
public record BillStanding(
        VendorInvoice invoice,
        String vendorId,
        long observedAtMillis,
        boolean granted,
        boolean proposed,
        String duplicateOf,
        List<Reason> holds) {

    public BillStanding {
        Objects.requireNonNull(invoice, "invoice");
        holds = List.copyOf(holds);
    }

    /** The same as of another vendor. */
    BillStanding of(String otherVendorId) {
        return new BillStanding(
                invoice, otherVendorId, observedAtMillis, granted, proposed, duplicateOf, holds);
    }
}

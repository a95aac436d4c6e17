package io.tieout.core.coding;

import io.tieout.core.money.Money;
import java.util.Objects;

/**
 * A line of a bill as far as its account may be told from it.
 *
 * @param invoiceId the bill
 * @param position of the line on the bill, from 1
 * @param vendorId empty if unknown
 * @param description empty if none
 * @param itemId empty if none
 * @param unit empty if none
 * @param net of the line
 */
public record CodingLine(
        String invoiceId,
        int position,
        String vendorId,
        String description,
        String itemId,
        String unit,
        Money net) {

    public CodingLine {
        Objects.requireNonNull(invoiceId, "invoiceId");
        Objects.requireNonNull(net, "net");
        vendorId = vendorId == null ? "" : vendorId;
        description = description == null ? "" : description;
        itemId = itemId == null ? "" : itemId;
        unit = unit == null ? "" : unit;
    }
}

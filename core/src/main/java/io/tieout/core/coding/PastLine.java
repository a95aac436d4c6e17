package io.tieout.core.coding;

/**
 * A line whose account is known, as evidence for another.
 *
 * @param invoiceId of the past bill
 * @param position of its line, from 1
 * @param description as printed
 * @param sameVendor whether it was of the same vendor
 * @param sharedWords how many words of the description are the same
 */
public record PastLine(
        String invoiceId, int position, String description, boolean sameVendor, int sharedWords) {}

package io.tieout.core.coding;

import java.util.List;
import java.util.Objects;

/**
 * The last lines of a vendor and account, as they are kept.
 *
 * @param vendorId empty for those of the account as a whole
 * @param changedAt the number of the line that was added last
 * @param lines latest first; at most 8
 * @param costCenter that was decided last; null if none
 */
public record PastMark(
        String vendorId,
        String account,
        long changedAt,
        List<CodingLine> lines,
        String costCenter) {

    public PastMark {
        Objects.requireNonNull(vendorId, "vendorId");
        Objects.requireNonNull(account, "account");
        lines = List.copyOf(lines);
    }
}

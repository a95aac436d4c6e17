package io.tieout.core.coding;

import java.util.List;
import java.util.Objects;

/**
 * Which account a line belongs to, and why.
 *
 * @param account null as long as nobody knows
 * @param costCenter null if none
 * @param by name and version of the rule, or the person; empty otherwise
 * @param confidence 1 but of what was learned
 * @param proposals best first; of what was learned the one that counts is the first
 */
public record Code(
        String account,
        String costCenter,
        CodeOrigin origin,
        String by,
        double confidence,
        List<ProposedCode> proposals) {

    public Code {
        Objects.requireNonNull(origin, "origin");
        by = by == null ? "" : by;
        proposals = List.copyOf(proposals);
    }

    /** One that is certain. */
    static Code of(String account, String costCenter, CodeOrigin origin, String by) {
        return new Code(account, costCenter, origin, by, 1, List.of());
    }

    public boolean isKnown() {
        return account != null;
    }
}

package io.tieout.core.coding;

import java.util.List;

/**
 * An account that is proposed for a line.
 *
 * @param costCenter null if none is known
 * @param confidence how often the like turned out right, 0 to 1
 * @param evidence past lines that speak for it, best first
 */
public record ProposedCode(
        String account, String costCenter, double confidence, List<PastLine> evidence) {

    public ProposedCode {
        evidence = List.copyOf(evidence);
    }
}

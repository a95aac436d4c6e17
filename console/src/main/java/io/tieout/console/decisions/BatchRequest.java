package io.tieout.console.decisions;

import java.util.List;

/**
 * Many decisions at a time.
 *
 * @param dryRun whether only to say what would be
 */
public record BatchRequest(boolean dryRun, List<DecisionRequest> decisions) {

    public BatchRequest {
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }
}

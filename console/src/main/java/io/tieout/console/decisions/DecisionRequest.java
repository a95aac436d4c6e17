package io.tieout.console.decisions;

import io.tieout.console.views.MoneyView;
import java.util.List;

/**
 * A decision as it is sent.
 *
 * @param kind {@code confirm}, {@code reject}, {@code split}, {@code recode}, {@code release} or
 *     {@code writeOff}
 * @param exceptionId what it decides; null if it decides no exception
 * @param version of that exception as it was read; null not to care
 * @param left bank transactions; or bills, to recode also lines of them as {@code bill/position}
 * @param right ledger entries or receivables; of bills nothing, bills that they do not repeat, or
 *     an account and perhaps a cost centre
 * @param allocations for {@code split}; for {@code writeOff} the one amount
 * @param reason needed to reject, to release and to write off
 */
public record DecisionRequest(
        String kind,
        String exceptionId,
        String version,
        List<String> left,
        List<String> right,
        List<Part> allocations,
        String reason) {

    /** How much of a left item goes to a right one. */
    public record Part(String leftId, String rightId, MoneyView amount) {}

    public DecisionRequest {
        left = left == null ? List.of() : List.copyOf(left);
        right = right == null ? List.of() : List.copyOf(right);
        allocations = allocations == null ? List.of() : List.copyOf(allocations);
        reason = reason == null ? "" : reason.strip();
    }

    /** The same about what was read in another version; null not to care. */
    public DecisionRequest withVersion(String other) {
        return new DecisionRequest(kind, exceptionId, other, left, right, allocations, reason);
    }
}

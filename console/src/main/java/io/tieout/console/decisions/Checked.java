package io.tieout.console.decisions;

import io.tieout.core.documents.DecisionKind;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import java.util.List;

/**
 * A decision that its sender may take and the engine can.
 *
 * @param net sum of the left items, or of the right ones where there are none
 */
record Checked(
        DecisionKind kind,
        String accountId,
        String currency,
        List<String> left,
        List<String> right,
        List<Allocation> allocations,
        String reason,
        Money net) {

    Checked {
        left = List.copyOf(left);
        right = List.copyOf(right);
        allocations = List.copyOf(allocations);
    }

    Checked with(List<Allocation> parts) {
        return new Checked(kind, accountId, currency, left, right, parts, reason, net);
    }
}

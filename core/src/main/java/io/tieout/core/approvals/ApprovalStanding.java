package io.tieout.core.approvals;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far the approval of a bill is.
 *
 * @param signatures that count, in their order
 * @param steps how many there have to be
 * @param role that is waited for; empty if none is
 * @param asked people who may sign now, sorted
 * @param escalated whether others than the role's are asked
 * @param rejectedBy who refused it; empty if nobody
 * @param refused why decisions do not count, by their ids
 */
public record ApprovalStanding(
        List<Signature> signatures,
        int steps,
        String role,
        SortedSet<String> asked,
        boolean escalated,
        String rejectedBy,
        Map<String, String> refused) {

    public ApprovalStanding {
        signatures = List.copyOf(signatures);
        asked = new TreeSet<>(asked);
        refused = Map.copyOf(refused);
    }

    /** Whether everybody who has to has approved, and nobody refused. */
    public boolean isApproved() {
        return steps > 0 && signatures.size() == steps && rejectedBy.isEmpty();
    }
}

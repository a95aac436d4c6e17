package io.tieout.core.approvals;

import java.util.Comparator;
import java.util.Objects;

/**
 * A person approved or refused a bill.
 *
 * @param person as spelled by {@link People}
 * @param approves false if it was refused
 * @param atMillis event time
 * @param reason the person's words; empty if none
 */
public record ApprovalDecision(
        String id, String person, boolean approves, long atMillis, String reason) {

    /** In the order of event time, then id. */
    public static final Comparator<ApprovalDecision> ORDER =
            Comparator.comparingLong(ApprovalDecision::atMillis)
                    .thenComparing(ApprovalDecision::id);

    public ApprovalDecision {
        Objects.requireNonNull(id, "id");
        person = People.spelled(person);
        reason = reason == null ? "" : reason;
    }
}

package io.tieout.core.approvals;

import io.tieout.core.conditions.Condition;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A rule that says who has to approve a bill for which its condition holds.
 *
 * @param steps roles, one after the other; one that stands twice takes two people; none if such
 *     bills need nobody
 */
public record ApprovalRule(String name, Condition when, List<String> steps)
        implements Serializable {

    public ApprovalRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(when, "when");
        steps = List.copyOf(steps);
    }
}

package io.tieout.core.approvals;

import io.tieout.core.conditions.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which roles have to approve a bill, and by which rules.
 *
 * @param steps roles in their order; empty if nobody has to
 * @param rules that hold, in their order
 */
public record ApprovalRouting(List<String> steps, List<String> rules) {

    public ApprovalRouting {
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
    }

    /** All rules that hold together: each role as often as the rule wants it that wants it most. */
    public static ApprovalRouting of(Facts facts, ApprovalSettings settings) {
        Map<String, Integer> times = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (ApprovalRule rule : settings.rules()) {
            if (rule.when().holds(facts)) {
                names.add(rule.name());
                Map<String, Integer> own = new LinkedHashMap<>();
                rule.steps().forEach(role -> own.merge(role, 1, Integer::sum));
                own.forEach((role, count) -> times.merge(role, count, Math::max));
            }
        }
        List<String> steps = new ArrayList<>();
        times.forEach(
                (role, count) -> {
                    for (int i = 0; i < count; i++) {
                        steps.add(role);
                    }
                });
        return new ApprovalRouting(steps, names);
    }

    /** With one more role at the end. */
    public ApprovalRouting then(String role) {
        List<String> more = new ArrayList<>(steps);
        more.add(role);
        return new ApprovalRouting(more, rules);
    }
}

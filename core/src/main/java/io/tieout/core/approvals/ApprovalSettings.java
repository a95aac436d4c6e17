package io.tieout.core.approvals;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who approves bills.
 *
 * @param enabled whether bills need approval at all
 * @param version of the rules, for the record
 * @param rules all that hold count: each role is needed as often as the rule asks that asks most
 * @param roles people by role
 * @param escalation the role that is asked as well if a role does not answer, by role
 * @param escalateAfterDays business days after which it is asked
 * @param budgetRole who has to agree, too, before a bill that is over a budget is paid; empty for
 *     nobody
 * @param urgentDays calendar days before the discount lapses from which a bill is urgent
 */
public record ApprovalSettings(
        boolean enabled,
        int version,
        List<ApprovalRule> rules,
        Map<String, Set<String>> roles,
        List<Delegation> delegations,
        List<Absence> absences,
        Map<String, String> escalation,
        int escalateAfterDays,
        Set<LocalDate> holidays,
        String budgetRole,
        int urgentDays)
        implements Serializable {

    /** Nothing is routed. */
    public static final ApprovalSettings OFF =
            new ApprovalSettings(
                    false, 1, List.of(), Map.of(), List.of(), List.of(), Map.of(), 3, Set.of(), "",
                    3);

    public ApprovalSettings {
        rules = List.copyOf(rules);
        roles = spelled(roles);
        delegations = List.copyOf(delegations);
        absences = List.copyOf(absences);
        escalation = Map.copyOf(escalation);
        holidays = Set.copyOf(holidays);
        budgetRole = budgetRole == null ? "" : budgetRole;
        if (escalateAfterDays < 1) {
            throw new IllegalArgumentException(
                    "escalateAfterDays must be at least 1, not " + escalateAfterDays);
        }
    }

    private static Map<String, Set<String>> spelled(Map<String, ? extends Collection<String>> by) {
        Map<String, Set<String>> roles = new TreeMap<>();
        by.forEach(
                (role, people) ->
                        roles.put(
                                role,
                                people.stream()
                                        .map(People::spelled)
                                        .collect(Collectors.toUnmodifiableSet())));
        return Map.copyOf(roles);
    }

    /** Those rules and roles, switched on; nobody stands in for anybody. */
    public static ApprovalSettings of(
            int version, List<ApprovalRule> rules, Map<String, Set<String>> roles) {
        return OFF.with(version, rules, roles);
    }

    private ApprovalSettings with(
            int newVersion, List<ApprovalRule> newRules, Map<String, Set<String>> newRoles) {
        return new ApprovalSettings(
                true,
                newVersion,
                newRules,
                newRoles,
                delegations,
                absences,
                escalation,
                escalateAfterDays,
                holidays,
                budgetRole,
                urgentDays);
    }

    /** With people who stand in for others, or are away. */
    public ApprovalSettings withDeputies(
            List<Delegation> newDelegations, List<Absence> newAbsences) {
        return new ApprovalSettings(
                enabled,
                version,
                rules,
                roles,
                newDelegations,
                newAbsences,
                escalation,
                escalateAfterDays,
                holidays,
                budgetRole,
                urgentDays);
    }

    /** With roles that are asked as well after so many business days. */
    public ApprovalSettings withEscalation(Map<String, String> newEscalation, int afterDays) {
        return new ApprovalSettings(
                enabled,
                version,
                rules,
                roles,
                delegations,
                absences,
                newEscalation,
                afterDays,
                holidays,
                budgetRole,
                urgentDays);
    }

    /** With a role that has to agree before what is over a budget is paid. */
    public ApprovalSettings withBudgetRole(String role) {
        return new ApprovalSettings(
                enabled,
                version,
                rules,
                roles,
                delegations,
                absences,
                escalation,
                escalateAfterDays,
                holidays,
                role,
                urgentDays);
    }
}

package io.tieout.testkit.oracle.approvals;

import io.tieout.core.approvals.ApprovalDecision;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.approvals.Delegation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who signed a bill and who is asked next (section 10). Days have no hours: one decision a time.
 */
public final class ApprovalOracle {

    private static final long DAY_MILLIS = 86_400_000L;

    private final ApprovalSettings settings;
    private final List<String> steps;
    private final Set<String> makers;
    private final List<String> signers = new ArrayList<>();
    private final List<String> principals = new ArrayList<>();
    private LocalDate since;

    private ApprovalOracle(
            ApprovalSettings settings, List<String> steps, Set<String> makers, LocalDate since) {
        this.settings = settings;
        this.steps = steps;
        this.makers = makers;
        this.since = since;
    }

    /**
     * @param since the day on which the bill was observed
     * @param today the day on which it is asked how it stands
     * @return those who signed, in their order, then a bar, then those who are asked, sorted
     */
    public static String standing(
            ApprovalSettings settings,
            List<String> steps,
            Set<String> makers,
            List<ApprovalDecision> decisions,
            LocalDate since,
            LocalDate today) {
        ApprovalOracle oracle = new ApprovalOracle(settings, steps, makers, since);
        decisions.stream()
                .sorted(
                        Comparator.comparing(ApprovalDecision::atMillis)
                                .thenComparing(ApprovalDecision::id))
                .forEach(oracle::take);
        return String.join(",", oracle.signers) + '|' + String.join(",", oracle.asked(today));
    }

    private void take(ApprovalDecision decision) {
        String person = decision.person();
        LocalDate day = LocalDate.ofEpochDay(decision.atMillis() / DAY_MILLIS);
        if (makers.contains(person)) {
            return;
        }
        if (!decision.approves()) {
            if (steps.stream().anyMatch(role -> !rights(person, role, day, makers).isEmpty())) {
                signers.clear();
                principals.clear();
                since = day;
            }
            return;
        }
        if (signers.size() == steps.size() || out().contains(person)) {
            return;
        }
        for (String role : open(day)) {
            Set<String> rights = rights(person, role, day, out());
            if (!rights.isEmpty()) {
                principals.add(rights.contains(person) ? person : rights.iterator().next());
                signers.add(person);
                since = day;
                return;
            }
        }
    }

    private Set<String> out() {
        Set<String> out = new HashSet<>(makers);
        out.addAll(signers);
        out.addAll(principals);
        return out;
    }

    /** Whose right to sign for a role a person has, sorted. */
    private Set<String> rights(String person, String role, LocalDate day, Set<String> out) {
        Set<String> rights = new TreeSet<>();
        for (String holder : settings.roles().getOrDefault(role, Set.of())) {
            if (!out.contains(holder)
                    && (holder.equals(person) || leads(holder, person, day, new HashSet<>()))) {
                rights.add(holder);
            }
        }
        return rights;
    }

    /** Whether delegations of the day lead from one to the other. */
    private boolean leads(String from, String to, LocalDate day, Set<String> been) {
        if (!been.add(from)) {
            return false;
        }
        for (Delegation it : settings.delegations()) {
            boolean now = !day.isBefore(it.fromDay()) && !day.isAfter(it.toDay());
            if (now
                    && it.person().equals(from)
                    && (it.deputy().equals(to) || leads(it.deputy(), to, day, been))) {
                return true;
            }
        }
        return false;
    }

    /** The role of the next step, and those it is escalated to by a day. */
    private List<String> open(LocalDate day) {
        int levels = businessDays(since, day) / settings.escalateAfterDays();
        List<String> roles = new ArrayList<>();
        String role = steps.get(signers.size());
        while (role != null && !roles.contains(role)) {
            roles.add(role);
            if (!asked(role, day).isEmpty()) {
                levels--;
            }
            role = levels < 0 ? null : settings.escalation().get(role);
        }
        return roles;
    }

    private static int businessDays(LocalDate after, LocalDate to) {
        return (int)
                after.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(
                                it ->
                                        it.getDayOfWeek() != DayOfWeek.SATURDAY
                                                && it.getDayOfWeek() != DayOfWeek.SUNDAY)
                        .count();
    }

    private Set<String> asked(LocalDate today) {
        Set<String> asked = new TreeSet<>();
        if (signers.size() < steps.size()) {
            open(today).forEach(role -> asked.addAll(asked(role, today)));
        }
        return asked;
    }

    private Set<String> asked(String role, LocalDate day) {
        Set<String> asked = new TreeSet<>();
        for (String holder : settings.roles().getOrDefault(role, Set.of())) {
            if (out().contains(holder)) {
                continue;
            }
            if (!isAway(holder, day)) {
                asked.add(holder);
                continue;
            }
            for (Delegation it : settings.delegations()) {
                String deputy = it.deputy();
                if (!deputy.equals(holder)
                        && !out().contains(deputy)
                        && !isAway(deputy, day)
                        && leads(holder, deputy, day, new HashSet<>())) {
                    asked.add(deputy);
                }
            }
        }
        return asked;
    }

    private boolean isAway(String person, LocalDate day) {
        return settings.absences().stream()
                .anyMatch(
                        it ->
                                it.person().equals(person)
                                        && !day.isBefore(it.fromDay())
                                        && !day.isAfter(it.toDay()));
    }
}

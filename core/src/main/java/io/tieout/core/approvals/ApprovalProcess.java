package io.tieout.core.approvals;

import io.tieout.core.time.HolidayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Goes through the decisions about one bill in their order. Who made the bill decides nothing about
 * it; nobody's right to sign is used twice, in person or by a deputy; a refusal takes all
 * signatures back. The same decisions give the same standing, whatever order they came in.
 */
public final class ApprovalProcess {

    private final ApprovalSettings settings;
    private final Roster roster;
    private final HolidayCalendar calendar;

    public ApprovalProcess(ApprovalSettings settings) {
        this.settings = settings;
        this.roster = new Roster(settings);
        this.calendar = new HolidayCalendar(settings.holidays());
    }

    /**
     * What is to be approved.
     *
     * @param steps roles in their order
     * @param isMaker who entered or coded it, by spelled name
     * @param sinceMillis when it began to wait
     * @param voidBeforeMillis decisions before it were about something else: it was coded anew
     */
    public record Request(
            List<String> steps,
            Predicate<String> isMaker,
            long sinceMillis,
            long voidBeforeMillis) {}

    /** One bill's way through its decisions. */
    private final class Walk {
        private final Request request;
        private final List<Signature> signatures = new ArrayList<>();
        private final Set<String> used = new HashSet<>();
        private final Map<String, String> refused = new HashMap<>();
        private long sinceMillis;
        private String rejectedBy = "";

        private Walk(Request request) {
            this.request = request;
            this.sinceMillis = Math.max(request.sinceMillis(), request.voidBeforeMillis());
        }

        private boolean isOut(String person) {
            return used.contains(person) || request.isMaker().test(person);
        }

        private boolean isComplete() {
            return signatures.size() == request.steps().size();
        }

        private void take(ApprovalDecision decision) {
            if (decision.atMillis() < request.voidBeforeMillis()) {
                return;
            }
            String person = decision.person();
            if (request.isMaker().test(person)) {
                refuse(
                        decision,
                        person + " entered, coded or released the bill and cannot decide about it");
            } else if (!decision.approves()) {
                reject(decision);
            } else if (used.contains(person)) {
                refuse(decision, person + " signed it before: somebody else has to");
            } else if (!isComplete()) {
                sign(decision);
            }
        }

        private void sign(ApprovalDecision decision) {
            LocalDate day = day(decision.atMillis());
            for (String role : rolesNow(day)) {
                String principal = roster.principal(decision.person(), role, day, this::isOut);
                if (principal != null) {
                    signatures.add(
                            new Signature(decision.person(), principal, role, decision.atMillis()));
                    used.add(decision.person());
                    used.add(principal);
                    sinceMillis = decision.atMillis();
                    rejectedBy = "";
                    return;
                }
            }
            refuse(
                    decision,
                    decision.person() + " may not sign for " + String.join(" or ", rolesNow(day)));
        }

        private void reject(ApprovalDecision decision) {
            LocalDate day = day(decision.atMillis());
            boolean mayAtAll =
                    request.steps().stream()
                            .anyMatch(
                                    role ->
                                            roster.principal(
                                                            decision.person(),
                                                            role,
                                                            day,
                                                            request.isMaker())
                                                    != null);
            if (!mayAtAll) {
                refuse(decision, decision.person() + " has no say about it");
                return;
            }
            signatures.clear();
            used.clear();
            rejectedBy = decision.person();
            sinceMillis = decision.atMillis();
        }

        private void refuse(ApprovalDecision decision, String complaint) {
            refused.put(decision.id(), complaint);
        }

        /** The role that is waited for, and those it was escalated to by then. */
        private List<String> rolesNow(LocalDate day) {
            List<String> roles = new ArrayList<>();
            String role = request.steps().get(signatures.size());
            int waited = calendar.businessDaysBetween(day(sinceMillis), day);
            int levels = Math.max(0, waited / settings.escalateAfterDays());
            while (role != null && !roles.contains(role)) {
                roles.add(role);
                boolean nobodyThere = roster.asked(role, day, this::isOut).isEmpty();
                if (!nobodyThere && levels-- <= 0) {
                    break;
                }
                role = settings.escalation().get(role);
            }
            return roles;
        }

        private ApprovalStanding standing(long nowMillis) {
            if (isComplete()) {
                return standing("", new TreeSet<>(), false);
            }
            LocalDate day = day(Math.max(nowMillis, sinceMillis));
            List<String> roles = rolesNow(day);
            SortedSet<String> asked = new TreeSet<>();
            roles.forEach(role -> asked.addAll(roster.asked(role, day, this::isOut)));
            return standing(roles.get(0), asked, roles.size() > 1);
        }

        private ApprovalStanding standing(String role, SortedSet<String> asked, boolean escalated) {
            return new ApprovalStanding(
                    signatures,
                    request.steps().size(),
                    role,
                    asked,
                    escalated,
                    rejectedBy,
                    refused);
        }
    }

    /**
     * @param decisions about the bill, in any order
     * @param nowMillis event time
     */
    public ApprovalStanding standing(
            Request request, List<ApprovalDecision> decisions, long nowMillis) {
        Walk walk = new Walk(request);
        if (!request.steps().isEmpty()) {
            decisions.stream().sorted(ApprovalDecision.ORDER).forEach(walk::take);
        }
        return walk.standing(nowMillis);
    }

    static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}

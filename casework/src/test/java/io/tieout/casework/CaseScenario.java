package io.tieout.casework;

import io.tieout.casework.flink.CaseworkOperators;
import io.tieout.casework.flink.FunctionMessage;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.cases.CaseSubject;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.results.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One story that every host has to tell alike: two people want the same case, one proposes and
 * cannot approve, a lease ends by itself, a case goes to another desk and to whoever has least
 * there, a command comes before its exception and another comes twice.
 */
public final class CaseScenario {

    /** A Tuesday. */
    public static final long START = Instant.parse("2026-03-10T09:00:00Z").toEpochMilli();

    public static final Duration LEASE = Duration.ofMillis(1_500);

    public static final CasePolicy POLICY =
            new CasePolicy(
                    Map.of(
                            "bank",
                            List.of("anna", "ben"),
                            CasePolicy.LAST_DESK,
                            List.of("carla", "dario")),
                    Map.of(Severity.HIGH, 1, Severity.MEDIUM, 3, Severity.LOW, 5),
                    1,
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofDays(30),
                    Map.of());

    /** What happens, a line an event: case, number, kind, who, words, assignee, lease holder. */
    public static final Set<String> EVENTS =
            Set.of(
                    "x-1 1 OPENED |||",
                    "x-1 2 CLAIMED anna|||anna",
                    "x-1 3 REFUSED ben|anna works on it until 2026-03-10T09:00:02.600Z||anna",
                    "x-1 4 ASSIGNED carla||ben|anna",
                    "x-1 5 LEASE_ENDED |anna|ben|",
                    "x-2 1 OPENED |||",
                    "x-2 2 COMMENTED ben|early||",
                    "x-2 3 ESCALATED anna|too hard||",
                    "x-2 4 ASSIGNED |has least to do|carla|",
                    "x-2 5 PROPOSED carla|write off|carla|",
                    "x-2 6 REFUSED carla|who proposed it cannot approve it|carla|",
                    "x-2 7 APPROVED dario||carla|",
                    "x-2 8 CLOSED |||");

    private CaseScenario() {}

    /** In this order, from one place. */
    public static List<FunctionMessage> messages() {
        return List.of(
                about("x-1", true, 0),
                ordered("c-1", CaseAction.COMMENT, "x-2", "ben", "early", 50),
                ordered("c-2", CaseAction.CLAIM, "x-1", "anna", "", 1_100),
                ordered("c-2", CaseAction.CLAIM, "x-1", "anna", "", 1_100),
                ordered("c-3", CaseAction.CLAIM, "x-1", "ben", "", 1_150),
                ordered("c-4", CaseAction.ASSIGN, "x-1", "carla", "", 1_200),
                about("x-2", true, 1_250),
                ordered("c-5", CaseAction.ESCALATE, "x-2", "anna", "too hard", 1_300));
    }

    /** After the desk has answered. */
    public static List<FunctionMessage> laterMessages() {
        return List.of(
                ordered("c-6", CaseAction.PROPOSE, "x-2", "carla", "write off", 2_000),
                ordered("c-7", CaseAction.APPROVE, "x-2", "carla", "", 2_050),
                ordered("c-8", CaseAction.APPROVE, "x-2", "dario", "", 2_100),
                about("x-2", false, 2_150));
    }

    /** An event as a line of {@link #EVENTS}. */
    public static String line(CaseEvent it) {
        return "%s %d %s %s|%s|%s|%s"
                .formatted(
                        it.caseId(),
                        it.sequence(),
                        it.kind(),
                        it.by(),
                        it.text(),
                        it.standing().assignee(),
                        it.standing().leaseHolder());
    }

    /** A finding as of a day after the first ones. */
    public static FunctionMessage foundOnDay(String id, boolean open, int day) {
        long at = START + Duration.ofDays(day).toMillis();
        return CaseworkOperators.about(
                new CaseSubject(id, "acme", "bank", Severity.MEDIUM, at, open), at);
    }

    private static FunctionMessage about(String id, boolean open, long afterMillis) {
        return CaseworkOperators.about(
                new CaseSubject(id, "acme", "bank", Severity.MEDIUM, START, open),
                START + afterMillis);
    }

    private static FunctionMessage ordered(
            String id, CaseAction action, String caseId, String by, String text, long afterMillis) {
        Instant at = Instant.ofEpochMilli(START + afterMillis);
        return CaseworkOperators.ordered(
                new CaseCommand(
                        id,
                        action,
                        caseId,
                        "acme",
                        by,
                        at,
                        action == CaseAction.ASSIGN ? "ben" : "",
                        action == CaseAction.CLAIM ? at.plus(LEASE) : null,
                        text),
                at.toEpochMilli());
    }
}

package io.tieout.core.cases;

import io.tieout.core.results.Severity;
import io.tieout.core.time.BusinessCalendar;
import io.tieout.core.time.HolidayCalendar;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who works on which cases and how soon.
 *
 * @param desks user names by desk; {@code bank}, {@code receivables} and {@code payables} take what
 *     is new, {@link #LAST_DESK} takes what they do not get done
 * @param dueBusinessDays days to get it done, by severity, the day it was opened not counted; it is
 *     due at the end of the last day, in UTC
 * @param escalatedBusinessDays likewise after it went to another desk
 * @param remindBefore how long before it is due somebody is reminded
 * @param longestLease longest time that one may work on a case alone without asking again
 * @param keepClosed how long a closed case is remembered, so that it can open again with its past
 * @param holidays by company, besides Saturdays and Sundays
 */
public record CasePolicy(
        Map<String, List<String>> desks,
        Map<Severity, Integer> dueBusinessDays,
        int escalatedBusinessDays,
        Duration remindBefore,
        Duration longestLease,
        Duration keepClosed,
        Map<String, Set<LocalDate>> holidays)
        implements Serializable {

    public static final String LAST_DESK = "control";

    /** The users of a first start, and times that suit a small department. */
    public static final CasePolicy DEFAULTS =
            new CasePolicy(
                    Map.of(
                            "bank",
                            List.of("analyst"),
                            "receivables",
                            List.of("analyst"),
                            "payables",
                            List.of("analyst"),
                            LAST_DESK,
                            List.of("controller")),
                    Map.of(Severity.HIGH, 1, Severity.MEDIUM, 3, Severity.LOW, 5),
                    1,
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofDays(30),
                    Map.of());

    private static final long serialVersionUID = 1L;

    public CasePolicy {
        Map<String, List<String>> members = new HashMap<>();
        desks.forEach((desk, people) -> members.put(desk, List.copyOf(people)));
        desks = Map.copyOf(members);
        dueBusinessDays = Map.copyOf(dueBusinessDays);
        Map<String, Set<LocalDate>> days = new HashMap<>();
        holidays.forEach((company, dates) -> days.put(company, Set.copyOf(dates)));
        holidays = Map.copyOf(days);
        for (Severity severity : Severity.values()) {
            if (dueBusinessDays.getOrDefault(severity, -1) < 0) {
                throw new IllegalArgumentException("no days to get done what is " + severity);
            }
        }
        if (escalatedBusinessDays < 0
                || remindBefore.isNegative()
                || longestLease.isNegative()
                || longestLease.isZero()
                || keepClosed.isNegative()) {
            throw new IllegalArgumentException("times of casework must not be negative");
        }
    }

    /** The same people in other desks. */
    public CasePolicy withDesks(Map<String, List<String>> newDesks) {
        return new CasePolicy(
                newDesks,
                dueBusinessDays,
                escalatedBusinessDays,
                remindBefore,
                longestLease,
                keepClosed,
                holidays);
    }

    /** Where the exceptions of a queue go first. */
    public static String firstDesk(String queue) {
        Objects.requireNonNull(queue, "queue");
        return switch (queue) {
            case "bank" -> "bank";
            case "receivables", "collections", "invoicing" -> "receivables";
            default -> "payables";
        };
    }

    public List<String> members(String desk) {
        return desks.getOrDefault(desk, List.of());
    }

    /** Who may be made responsible for the cases of a queue; nobody twice. */
    public List<String> assignable(String queue) {
        return Stream.of(firstDesk(queue), LAST_DESK)
                .flatMap(desk -> members(desk).stream())
                .distinct()
                .toList();
    }

    /** The desk through which somebody is responsible in a queue; empty if he may not be. */
    String deskOf(String person, String queue) {
        return Stream.of(firstDesk(queue), LAST_DESK)
                .filter(desk -> members(desk).contains(person))
                .findFirst()
                .orElse("");
    }

    /** Some business days after it was opened, or was found to be open if that was later. */
    long dueAtMillis(CaseSubject subject, long foundAtMillis) {
        return endOf(
                subject.companyId(),
                Math.max(subject.openedAtMillis(), foundAtMillis),
                dueBusinessDays.get(subject.severity()));
    }

    long escalatedDueAtMillis(String companyId, long atMillis) {
        return endOf(companyId, atMillis, escalatedBusinessDays);
    }

    /** At the end of a day, so that a host has few instants to wake cases at. */
    long forgetAtMillis(long closedAtMillis) {
        return Instant.ofEpochMilli(closedAtMillis)
                .plus(keepClosed)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(1, ChronoUnit.DAYS)
                .toEpochMilli();
    }

    private long endOf(String companyId, long fromMillis, int businessDays) {
        BusinessCalendar calendar = new HolidayCalendar(holidays.getOrDefault(companyId, Set.of()));
        LocalDate from = LocalDate.ofInstant(Instant.ofEpochMilli(fromMillis), ZoneOffset.UTC);
        return calendar.plusBusinessDays(from, businessDays)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
    }
}

package io.tieout.jobs.settings;

import static java.util.Objects.requireNonNullElse;

import io.tieout.core.cases.CasePolicy;
import io.tieout.core.results.Severity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the configuration file says of casework; refusals name the key. */
final class CaseworkReader {

    private CaseworkReader() {}

    /**
     * @param given null for the defaults
     */
    static CasePolicy read(SettingsFile.Casework given) {
        CasePolicy defaults = CasePolicy.DEFAULTS;
        if (given == null) {
            return defaults;
        }
        return new CasePolicy(
                desks(requireNonNullElse(given.desks(), Map.of())),
                days(given.dueBusinessDays()),
                requireNonNullElse(given.escalatedBusinessDays(), defaults.escalatedBusinessDays()),
                duration("remindBefore", given.remindBefore(), defaults.remindBefore()),
                longestLease(given.longestLease(), defaults.longestLease()),
                defaults.keepClosed(),
                holidays(requireNonNullElse(given.holidays(), Map.of())));
    }

    /** Those that are named; the others keep their members. */
    private static Map<String, List<String>> desks(Map<String, List<String>> given) {
        Map<String, List<String>> desks = new HashMap<>(CasePolicy.DEFAULTS.desks());
        given.forEach(
                (desk, people) -> {
                    if (!CasePolicy.DEFAULTS.desks().containsKey(desk)) {
                        throw new IllegalArgumentException(
                                "casework.desks: '"
                                        + desk
                                        + "' is none of "
                                        + new TreeSet<>(CasePolicy.DEFAULTS.desks().keySet()));
                    }
                    if (people == null || people.isEmpty()) {
                        throw new IllegalArgumentException(
                                "casework.desks." + desk + " names nobody");
                    }
                    desks.put(desk, people);
                });
        return desks;
    }

    private static Duration longestLease(String given, Duration otherwise) {
        Duration lease = duration("longestLease", given, otherwise);
        if (lease.toMinutes() < 1) {
            throw new IllegalArgumentException("casework.longestLease is less than a minute");
        }
        return lease;
    }

    private static Map<Severity, Integer> days(Map<String, Integer> given) {
        Map<Severity, Integer> days = new EnumMap<>(CasePolicy.DEFAULTS.dueBusinessDays());
        requireNonNullElse(given, Map.<String, Integer>of())
                .forEach((severity, count) -> days.put(severity(severity), count));
        return days;
    }

    private static Severity severity(String name) {
        try {
            return Severity.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "casework.dueBusinessDays: '" + name + "' is none of high, medium, low", e);
        }
    }

    private static Duration duration(String key, String given, Duration otherwise) {
        try {
            return given == null ? otherwise : Durations.parse(given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("casework." + key + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Set<LocalDate>> holidays(Map<String, List<String>> given) {
        Map<String, Set<LocalDate>> holidays = new HashMap<>();
        given.forEach(
                (company, days) ->
                        holidays.put(
                                company,
                                days.stream()
                                        .map(CaseworkReader::day)
                                        .collect(Collectors.toSet())));
        return holidays;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "casework.holidays: '" + text + "' is not a date YYYY-MM-DD", e);
        }
    }
}

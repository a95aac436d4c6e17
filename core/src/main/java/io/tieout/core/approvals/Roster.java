package io.tieout.core.approvals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Who holds which role on a day, in person or for somebody else. */
public final class Roster {

    private final ApprovalSettings settings;

    public Roster(ApprovalSettings settings) {
        this.settings = settings;
    }

    /** The people of a role, sorted. */
    SortedSet<String> holders(String role) {
        return new TreeSet<>(settings.roles().getOrDefault(role, Set.of()));
    }

    /**
     * In whose stead a person may sign for a role: the person, or the first holder who delegated to
     * him or her, perhaps through others; null if nobody's.
     *
     * @param isOut whose own right to sign is void: it cannot be passed on either
     */
    String principal(String person, String role, LocalDate day, Predicate<String> isOut) {
        if (isOut.test(person)) {
            return null;
        }
        SortedSet<String> holders = holders(role);
        if (holders.contains(person)) {
            return person;
        }
        for (String holder : holders) {
            if (!isOut.test(holder) && deputies(holder, day).contains(person)) {
                return holder;
            }
        }
        return null;
    }

    /** Everybody whom a person's delegations reach on a day, the person not among them. */
    private Set<String> deputies(String person, LocalDate day) {
        Set<String> reached = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(person));
        while (!next.isEmpty()) {
            for (String deputy : direct(next.remove(next.size() - 1), day)) {
                if (!deputy.equals(person) && reached.add(deputy)) {
                    next.add(deputy);
                }
            }
        }
        return reached;
    }

    private List<String> direct(String person, LocalDate day) {
        return settings.delegations().stream()
                .filter(it -> it.person().equals(person) && it.holdsOn(day))
                .map(Delegation::deputy)
                .sorted()
                .toList();
    }

    /**
     * Who is asked for a role on a day: its holders that are there, and for each that is away the
     * deputies that are. Those of a circle are not followed.
     */
    SortedSet<String> asked(String role, LocalDate day, Predicate<String> isOut) {
        SortedSet<String> asked = new TreeSet<>();
        for (String holder : holders(role)) {
            if (isOut.test(holder)) {
                continue;
            }
            if (!isAway(holder, day)) {
                asked.add(holder);
            } else {
                Set<String> deputies = deputies(holder, day);
                deputies.removeIf(it -> isAway(it, day) || isOut.test(it));
                asked.addAll(deputies);
            }
        }
        return asked;
    }

    private boolean isAway(String person, LocalDate day) {
        return settings.absences().stream()
                .anyMatch(it -> it.person().equals(person) && it.holdsOn(day));
    }

    /** The first circle of delegations on a day, from its first name and back to it; or empty. */
    public List<String> circleOn(LocalDate day) {
        Set<String> people = new TreeSet<>();
        settings.delegations().forEach(it -> people.add(it.person()));
        return people.stream()
                .map(person -> wayBack(person, person, day, new ArrayList<>(List.of(person))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(List.of());
    }

    /** Null if there is no way from the last of the path to the person. */
    private List<String> wayBack(String from, String person, LocalDate day, List<String> path) {
        for (String deputy : direct(from, day)) {
            if (deputy.equals(person)) {
                path.add(person);
                return path;
            }
            if (!path.contains(deputy)) {
                List<String> longer = new ArrayList<>(path);
                longer.add(deputy);
                List<String> found = wayBack(deputy, person, day, longer);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Each circle that there ever is, in words, with its first day; for a check of settings. */
    public List<String> circles() {
        return settings.delegations().stream()
                .map(Delegation::fromDay)
                .distinct()
                .sorted()
                .filter(day -> !circleOn(day).isEmpty())
                .map(day -> words(circleOn(day)) + " from " + day)
                .toList();
    }

    /** For example {@code circular delegation: mia to max to mia}. */
    public static String words(List<String> circle) {
        return "circular delegation: " + String.join(" to ", circle);
    }
}

package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** I5 to I8, I10 and I15: rules for payments without any hint at what they are for. */
final class BareRules {

    private static final int MOST_DAYS_LATE = 60;
    private static final int NEAR_PERCENT = 5;

    private BareRules() {}

    private static boolean mayGuess(Turn turn) {
        return turn.isBare() && (!turn.isWeak() || turn.isDistinctive());
    }

    static Optional<Outcome> refusal(Reason reason) {
        return Optional.of(new Outcome.Refused(reason));
    }

    /** I5. */
    static Optional<Outcome> exactSingle(Turn turn) {
        if (!mayGuess(turn)) {
            return Optional.empty();
        }
        List<Owed> found =
                turn.pool().stream().filter(owed -> owed.available() == turn.amount()).toList();
        if (found.size() > 1) {
            return refusal(Reason.AMBIGUOUS);
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Outcome.Claimed.of("exact-single", Turn.whole(found)));
    }

    /** I6. */
    static Optional<Outcome> exactDiscount(Turn turn) {
        if (!mayGuess(turn)) {
            return Optional.empty();
        }
        List<Owed> granted = discounted(turn, turn::isGranted);
        List<Owed> late = discounted(turn, owed -> turn.isLateBy(MOST_DAYS_LATE, owed));
        List<Owed> found = granted.isEmpty() ? late : granted;
        if (found.size() > 1) {
            return refusal(Reason.AMBIGUOUS);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(granted.isEmpty() ? claimedLate(found.get(0)) : claimed(found.get(0)));
    }

    private static List<Owed> discounted(Turn turn, Predicate<Owed> kind) {
        return turn.pool().stream()
                .filter(kind)
                .filter(owed -> owed.available() - owed.discount() == turn.amount())
                .toList();
    }

    private static Outcome claimed(Owed owed) {
        return Outcome.Claimed.of(
                "exact-discount", List.of(Part.discounted(owed, owed.discount())));
    }

    private static Outcome claimedLate(Owed owed) {
        return new Outcome.Claimed(
                new Application(
                        "exact-late-discount",
                        List.of(Part.of(owed, owed.available() - owed.discount())),
                        List.of(new Complaint(Reason.LATE_DISCOUNT_TAKEN, owed, owed.discount()))));
    }

    /** I7. */
    static Optional<Outcome> allOpen(Turn turn) {
        return mayGuess(turn) ? all(turn, "all-open", owed -> true) : Optional.empty();
    }

    /** I8. */
    static Optional<Outcome> allPastDue(Turn turn) {
        return turn.isBare() && !turn.isWeak()
                ? all(
                        turn,
                        "all-past-due",
                        o -> o.isCredit() || !o.document().dueDate().isAfter(turn.day()))
                : Optional.empty();
    }

    private static Optional<Outcome> all(Turn turn, String rule, Predicate<Owed> kind) {
        if (turn.isPoolTooLarge()) {
            return Optional.empty();
        }
        List<List<Part>> ways = new ArrayList<>();
        for (List<Owed> group : groups(turn, kind)) {
            if (group.size() >= 2 && isAsItWas(turn, group, kind)) {
                ways.addAll(ways(turn, group));
            }
        }
        if (ways.size() > 1) {
            return refusal(Reason.AMBIGUOUS);
        }
        return ways.stream().findFirst().map(parts -> Outcome.Claimed.of(rule, parts));
    }

    /** The whole pool and each customer's part of it, each set once. */
    private static Set<List<Owed>> groups(Turn turn, Predicate<Owed> kind) {
        List<Owed> pool = turn.pool().stream().filter(kind).toList();
        Set<List<Owed>> groups = new LinkedHashSet<>();
        groups.add(pool);
        for (Owed one : pool) {
            groups.add(pool.stream().filter(o -> o.customer().equals(one.customer())).toList());
        }
        return groups;
    }

    /** Whether no later payment took something of the group's customers before. */
    private static boolean isAsItWas(Turn turn, List<Owed> group, Predicate<Owed> kind) {
        Set<String> customers = group.stream().map(Owed::customer).collect(Collectors.toSet());
        return turn.inCurrency().stream()
                .filter(owed -> customers.contains(owed.customer()) && turn.isIssued(owed))
                .filter(kind)
                .allMatch(owed -> owed.asOf(turn.day()) == owed.available());
    }

    private static List<List<Part>> ways(Turn turn, List<Owed> group) {
        List<List<Part>> ways = new ArrayList<>();
        long granted = group.stream().mapToLong(turn::granted).sum();
        if (Turn.available(group) == turn.amount()) {
            ways.add(Turn.whole(group));
        }
        if (granted > 0 && Turn.available(group) - granted == turn.amount()) {
            ways.add(
                    group.stream().map(owed -> Part.discounted(owed, turn.granted(owed))).toList());
        }
        return ways;
    }

    /** I10 for what is not named. */
    static Optional<Outcome> tolerance(Turn turn) {
        if (!turn.isBare() || turn.isWeak() || turn.quotesNumber() || turn.isPoolTooLarge()) {
            return Optional.empty();
        }
        List<Owed> near =
                turn.pool().stream()
                        .filter(owed -> !owed.isCredit() && isNear(turn, owed))
                        .toList();
        if (near.size() != 1 || !turn.within(near.get(0).available(), turn.amount(), near.get(0))) {
            return Optional.empty();
        }
        Part part = Turn.whole(near).get(0);
        return Optional.of(
                Outcome.Claimed.of(
                        "tolerance", List.of(part.shortBy(part.cash() - turn.amount()))));
    }

    private static boolean isNear(Turn turn, Owed owed) {
        return Math.abs(owed.available() - turn.amount()) * 100 <= NEAR_PERCENT * turn.amount();
    }

    /** I15. */
    static Optional<Outcome> oldestFirst(Turn turn) {
        if (!turn.isBare()
                || turn.quotesNumber()
                || turn.isPoolTooLarge()
                || !turn.isOldestFirst()
                || turn.isOneBeforeUnapplied()) {
            return Optional.empty();
        }
        List<Owed> invoices = turn.pool().stream().filter(owed -> !owed.isCredit()).toList();
        List<Part> parts = NamedRules.fill(invoices, turn.amount());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Outcome.Claimed.of("oldest-first", parts));
    }
}

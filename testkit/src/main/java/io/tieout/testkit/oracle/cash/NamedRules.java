package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** C2 to C4, I2 to I4 and I10 to I14: rules for payments that name receivables. */
final class NamedRules {

    private static final int MOST_SEARCHED = 24;
    private static final int MOST_CREDITS = 12;
    private static final int MOST_CREDITS_TAKEN = 3;

    private NamedRules() {}

    /** C2. */
    static Optional<Outcome> reference(Turn turn) {
        List<Owed> r = turn.r();
        return !turn.hasResolvedLine() && !r.isEmpty() && Turn.available(r) == turn.amount()
                ? Optional.of(Outcome.Claimed.of("reference", Turn.whole(r)))
                : Optional.empty();
    }

    /** C3. */
    static Optional<Outcome> discount(Turn turn) {
        return discounts(turn, turn::isGranted)
                .map(taken -> Outcome.Claimed.of("reference-discount", discounted(turn, taken)));
    }

    /** C4. */
    static Optional<Outcome> lateDiscount(Turn turn) {
        if (turn.r().stream().noneMatch(turn::isLate)) {
            return Optional.empty();
        }
        return discounts(turn, owed -> owed.discount() > 0)
                .map(
                        taken ->
                                new Outcome.Claimed(
                                        new Application(
                                                "reference-late-discount",
                                                discounted(turn, taken),
                                                complaints(turn, taken))));
    }

    /** Whose discounts make what is missing: all of that kind, or else the only such subset. */
    private static Optional<List<Owed>> discounts(Turn turn, Predicate<Owed> kind) {
        List<Owed> candidates = turn.r().stream().filter(kind).toList();
        long missing = Turn.available(turn.r()) - turn.amount();
        if (turn.hasResolvedLine() || candidates.isEmpty() || missing <= 0) {
            return Optional.empty();
        }
        if (sum(candidates, Owed::discount) == missing) {
            return Optional.of(candidates);
        }
        CashSearch search =
                new CashSearch(
                        candidates.stream()
                                .map(o -> new CashSearch.Candidate(o, o.discount()))
                                .toList(),
                        missing,
                        1,
                        candidates.size());
        return search.isUnique() ? Optional.of(search.solutions().get(0)) : Optional.empty();
    }

    /** What is late stays open. */
    private static List<Part> discounted(Turn turn, List<Owed> taken) {
        List<Part> parts = new ArrayList<>();
        for (Owed owed : turn.r()) {
            long discount = taken.contains(owed) ? owed.discount() : 0;
            parts.add(
                    turn.isLate(owed)
                            ? Part.of(owed, owed.available() - discount)
                            : Part.discounted(owed, discount));
        }
        return parts;
    }

    private static List<Complaint> complaints(Turn turn, List<Owed> taken) {
        return taken.stream()
                .filter(turn::isLate)
                .map(o -> new Complaint(Reason.LATE_DISCOUNT_TAKEN, o, o.discount()))
                .toList();
    }

    private static long sum(List<Owed> some, ToLongFunction<Owed> what) {
        return some.stream().mapToLong(what).sum();
    }

    private static List<Part> granted(Turn turn, List<Owed> some) {
        return some.stream().map(owed -> Part.discounted(owed, turn.granted(owed))).toList();
    }

    /** I2. */
    static Optional<Outcome> subset(Turn turn) {
        List<Owed> r = turn.r();
        if (r.size() < 2
                || r.size() > MOST_SEARCHED
                || r.stream().anyMatch(Owed::isCredit)
                || Turn.available(r) <= turn.amount()) {
            return Optional.empty();
        }
        List<CashSearch.Candidate> candidates =
                r.stream().map(o -> new CashSearch.Candidate(o, o.available())).toList();
        CashSearch search = new CashSearch(candidates, turn.amount(), 1);
        return search.isUnique()
                ? Optional.of(
                        Outcome.Claimed.of(
                                "reference-subset", Turn.whole(search.solutions().get(0))))
                : Optional.empty();
    }

    /** I3. */
    static Optional<Outcome> credit(Turn turn) {
        List<Owed> r = turn.r();
        List<Owed> credits =
                turn.othersOfTheSameCustomers().stream().filter(Owed::isCredit).toList();
        long excess = Turn.available(r) - turn.amount();
        if (excess <= 0 || turn.payment().saysPart() || credits.size() > MOST_CREDITS) {
            return Optional.empty();
        }
        List<List<Owed>> found =
                subsets(credits, MOST_CREDITS_TAKEN).stream()
                        .filter(subset -> Turn.available(subset) == -excess)
                        .toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        List<Owed> all = new ArrayList<>(r);
        all.addAll(found.get(0));
        return Optional.of(Outcome.Claimed.of("reference-credit", Turn.whole(all)));
    }

    private static List<List<Owed>> subsets(List<Owed> some, int mostItems) {
        List<List<Owed>> subsets = new ArrayList<>();
        for (long mask = 1; mask < 1L << some.size(); mask++) {
            if (Long.bitCount(mask) <= mostItems) {
                List<Owed> subset = new ArrayList<>();
                for (int i = 0; i < some.size(); i++) {
                    if ((mask >> i & 1) == 1) {
                        subset.add(some.get(i));
                    }
                }
                subsets.add(subset);
            }
        }
        return subsets;
    }

    /** I4. */
    static Optional<Outcome> completed(Turn turn) {
        List<Owed> r = turn.r();
        if (r.stream().noneMatch(turn::isStrong)) {
            return Optional.empty();
        }
        List<List<Part>> ways = new ArrayList<>();
        completion(turn, Turn.whole(r)).ifPresent(ways::add);
        if (r.stream().anyMatch(turn::isGranted)) {
            completion(turn, granted(turn, r)).ifPresent(ways::add);
        }
        return ways.size() == 1
                ? Optional.of(Outcome.Claimed.of("reference-completed", ways.get(0)))
                : Optional.empty();
    }

    private static Optional<List<Part>> completion(Turn turn, List<Part> named) {
        long missing = turn.amount() - named.stream().mapToLong(Part::cash).sum();
        List<Owed> others =
                turn.othersOfTheSameCustomers().stream().filter(o -> !o.isCredit()).toList();
        if (missing <= 0 || others.size() > UniqueSubsetRule.MOST_SEARCHED) {
            return Optional.empty();
        }
        Solutions solutions = new Solutions(turn, others);
        solutions.search(missing, List.of(), 1);
        if (solutions.size() != 1 || solutions.isExhausted() || !solutions.isDistinctive(missing)) {
            return Optional.empty();
        }
        List<Part> all = new ArrayList<>(named);
        all.addAll(solutions.first());
        return Optional.of(all);
    }

    /** I10 for what is named. */
    static Optional<Outcome> tolerance(Turn turn) {
        List<Owed> r = turn.r();
        if (r.isEmpty() || Turn.available(r) <= 0 || turn.payment().saysPart()) {
            return Optional.empty();
        }
        Owed largest = Turn.largest(r);
        if (turn.within(Turn.available(r), turn.amount(), largest)) {
            return Optional.of(shortened(turn, Turn.whole(r), largest));
        }
        long net = Turn.available(r) - sum(r, turn::granted);
        return net != Turn.available(r) && turn.within(net, turn.amount(), largest)
                ? Optional.of(shortened(turn, granted(turn, r), largest))
                : Optional.empty();
    }

    private static Outcome shortened(Turn turn, List<Part> whole, Owed fallsOn) {
        long shortBy = whole.stream().mapToLong(Part::cash).sum() - turn.amount();
        List<Part> parts =
                whole.stream().map(p -> p.owed() == fallsOn ? p.shortBy(shortBy) : p).toList();
        return parts.size() == 1
                ? Outcome.Claimed.of("tolerance", parts)
                : new Outcome.Proposed(
                        new Application("tolerance", parts, List.of()), Reason.AMOUNT_DIFFERS);
    }

    private static boolean isOneShortPaid(Turn turn) {
        List<Owed> r = turn.r();
        return !turn.isWeak()
                && r.size() == 1
                && turn.isStrong(r.get(0))
                && !r.get(0).isCredit()
                && turn.amount() < r.get(0).available();
    }

    /** I11. */
    static Optional<Outcome> deduction(Turn turn) {
        Optional<String> kind = DeductionKinds.ofWords(turn.payment().document().text());
        if (!isOneShortPaid(turn) || kind.isEmpty()) {
            return Optional.empty();
        }
        Owed owed = turn.r().get(0);
        long rest = owed.available() - turn.amount();
        return Optional.of(
                new Outcome.Claimed(
                        new Application(
                                "deduction",
                                List.of(new Part(owed, turn.amount(), 0, rest, kind.get(), 0)),
                                List.of(new Complaint(Reason.DEDUCTION, owed, rest)))));
    }

    /** I12. */
    static Optional<Outcome> partial(Turn turn) {
        if (!isOneShortPaid(turn)) {
            return Optional.empty();
        }
        Owed owed = turn.r().get(0);
        long rest = owed.available() - turn.amount();
        return Optional.of(
                new Outcome.Claimed(
                        new Application(
                                "partial",
                                List.of(Part.of(owed, turn.amount())),
                                List.of(new Complaint(Reason.SHORT_PAYMENT, owed, rest)))));
    }

    /** I13. */
    static Optional<Outcome> shortPayment(Turn turn) {
        List<Owed> r = turn.r();
        if (r.size() < 2 || Turn.available(r) <= turn.amount()) {
            return Optional.empty();
        }
        List<Owed> creditsFirst =
                r.stream().sorted(Comparator.comparing(o -> !o.isCredit())).toList();
        Application application =
                new Application("short-payment", fill(creditsFirst, turn.amount()), List.of());
        return Optional.of(new Outcome.Proposed(application, Reason.SHORT_PAYMENT));
    }

    /** Credit memos whole, the others each up to what is available, as far as the cash goes. */
    static List<Part> fill(List<Owed> some, long amount) {
        List<Part> parts = new ArrayList<>();
        long unused = amount;
        for (Owed owed : some) {
            long cash = Math.min(unused, owed.available());
            if (cash != 0) {
                parts.add(Part.of(owed, cash));
                unused -= cash;
            }
        }
        return parts;
    }

    /** I14. */
    static Optional<Outcome> overpayment(Turn turn) {
        List<Owed> r = turn.r();
        long sum = Turn.available(r);
        if (turn.isWeak()
                || r.isEmpty()
                || !r.stream().allMatch(turn::isStrong)
                || sum <= 0
                || sum >= turn.amount()) {
            return Optional.empty();
        }
        Application whole = new Application("overpayment", Turn.whole(r), List.of());
        boolean unclear = r.size() > 1 && r.stream().anyMatch(owed -> owed.discount() > 0);
        return Optional.of(
                unclear
                        ? new Outcome.Proposed(whole, Reason.OVERPAYMENT)
                        : new Outcome.Claimed(whole));
    }
}

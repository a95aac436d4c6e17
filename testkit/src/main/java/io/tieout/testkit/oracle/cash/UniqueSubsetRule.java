package io.tieout.testkit.oracle.cash;

import io.tieout.core.results.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** I9: the only invoices of the pool, less credit memos, that make the amount. */
final class UniqueSubsetRule implements CashRule {

    private static final int MOST_SEARCHED = 24;
    private static final int MOST_CREDITS = 6;
    private static final int MOST_ITEMS = 6;

    @Override
    public Optional<Outcome> tryOn(Turn turn) {
        if (!turn.isBare() || turn.isWeak()) {
            return Optional.empty();
        }
        List<Owed> invoices = turn.pool().stream().filter(owed -> !owed.isCredit()).toList();
        if (turn.isPoolTooLarge() || invoices.size() > MOST_SEARCHED) {
            return BareRules.refusal(Reason.SEARCH_EXHAUSTED);
        }
        Map<Set<Owed>, List<Part>> solutions = new HashMap<>();
        boolean exhausted = false;
        for (boolean discounted : List.of(false, true)) {
            if (!discounted || invoices.stream().anyMatch(turn::isGranted)) {
                for (List<Owed> credits : credits(turn)) {
                    exhausted |= search(turn, invoices, credits, discounted, solutions);
                }
            }
        }
        return outcome(turn, invoices.size(), exhausted, solutions);
    }

    /** No credit memo, one of the first, or all if they are few. */
    private static List<List<Owed>> credits(Turn turn) {
        List<Owed> all = turn.pool().stream().filter(Owed::isCredit).toList();
        List<List<Owed>> choices = new ArrayList<>();
        choices.add(List.of());
        all.stream().limit(MOST_CREDITS).forEach(one -> choices.add(List.of(one)));
        if (all.size() >= 2 && all.size() <= MOST_CREDITS) {
            choices.add(all);
        }
        return choices;
    }

    /** True if the search ended too early to say. */
    private static boolean search(
            Turn turn,
            List<Owed> invoices,
            List<Owed> credits,
            boolean discounted,
            Map<Set<Owed>, List<Part>> solutions) {
        Map<Owed, Long> discounts = new LinkedHashMap<>();
        invoices.forEach(owed -> discounts.put(owed, discounted ? turn.granted(owed) : 0));
        CashSearch search =
                new CashSearch(
                        invoices.stream()
                                .map(
                                        o ->
                                                new CashSearch.Candidate(
                                                        o, o.available() - discounts.get(o)))
                                .toList(),
                        turn.amount() - Turn.available(credits),
                        credits.isEmpty() ? 2 : 1);
        if (search.isExhausted()) {
            return true;
        }
        for (List<Owed> found : search.solutions()) {
            List<Part> parts = new ArrayList<>(Turn.whole(credits));
            found.forEach(owed -> parts.add(Part.discounted(owed, discounts.get(owed))));
            Set<Owed> all = new HashSet<>(found);
            all.addAll(credits);
            solutions.put(all, parts);
        }
        return false;
    }

    private static Optional<Outcome> outcome(
            Turn turn, int searched, boolean exhausted, Map<Set<Owed>, List<Part>> solutions) {
        if (solutions.size() > 1) {
            return BareRules.refusal(Reason.AMBIGUOUS);
        }
        if (exhausted) {
            return BareRules.refusal(Reason.SEARCH_EXHAUSTED);
        }
        if (solutions.isEmpty()) {
            return Optional.empty();
        }
        List<Part> only = solutions.values().iterator().next();
        Application application = new Application("unique-subset", only, List.of());
        boolean distinctive =
                BigInteger.valueOf(turn.amount())
                                .compareTo(choices(searched).multiply(BigInteger.valueOf(100)))
                        >= 0;
        return Optional.of(
                distinctive
                        ? new Outcome.Claimed(application)
                        : new Outcome.Proposed(application, Reason.UNAPPLIED_CASH));
    }

    /** How many subsets of 2 to 6 there are. */
    private static BigInteger choices(int n) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger choose = BigInteger.valueOf(n);
        for (int i = 2; i <= Math.min(MOST_ITEMS, n); i++) {
            choose = choose.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
            sum = sum.add(choose);
        }
        return sum;
    }
}

package io.tieout.testkit.engine;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.testkit.oracle.cash.CashCase;
import io.tieout.testkit.oracle.cash.CashHistory;
import io.tieout.testkit.oracle.cash.CashMatch;
import io.tieout.testkit.oracle.cash.CashOracle;
import io.tieout.testkit.oracle.cash.CashOracleResult;
import io.tieout.testkit.oracle.cash.CashOracleSettings;
import io.tieout.testkit.oracle.cash.CashTiming;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must agree between an engine and the oracle. Amounts are minor units.
 *
 * @param matches confirmed and proposed in the end
 * @param cases open in the end, sorted
 * @param accounts the sums of all journals by company, account and currency; without zeros
 * @param steps what was told at each tick of a continuous run; empty for a bounded one
 */
public record CashVerdict(
        SortedSet<CashMatch> matches,
        List<CashCase> cases,
        SortedMap<String, Long> accounts,
        SortedMap<Long, Step> steps) {

    /** The oracle with the engine's order of contents. */
    public static final CashOracleSettings SETTINGS =
            CashOracleSettings.defaults()
                    .withContentOrder(Comparator.comparingLong(ContentHash::of));

    /**
     * What a tick told.
     *
     * @param matches confirmed, proposed and reversed, sorted
     * @param moved what its journals add to each account; without zeros
     */
    public record Step(List<CashMatch> matches, SortedMap<String, Long> moved) {

        public Step {
            matches = matches.stream().sorted().toList();
        }

        boolean isEmpty() {
            return matches.isEmpty() && moved.isEmpty();
        }
    }

    public CashVerdict {
        steps = new TreeMap<>(steps);
        steps.values().removeIf(Step::isEmpty);
    }

    /** The core, bounded. */
    public static CashVerdict ofEngine(List<Observed> events) {
        return ofEngine(events, null);
    }

    /**
     * The same.
     *
     * @param books the company's currency; null if it has none
     */
    public static CashVerdict ofEngine(List<Observed> events, String books) {
        CashSettled settled = CashCoreRun.apply(events, books);
        SortedSet<CashMatch> matches = new TreeSet<>();
        settled.matches().forEach(match -> matches.add(CashMatch.of(match)));
        List<CashCase> cases =
                settled.exceptions().stream()
                        .filter(item -> item.status() == ExceptionStatus.OPEN)
                        .map(CashCase::of)
                        .sorted()
                        .toList();
        return new CashVerdict(
                matches, cases, CashRunOutcome.sums(settled.journals()), new TreeMap<>());
    }

    /** The oracle, bounded. */
    public static CashVerdict ofOracle(List<Observed> events) {
        return ofOracle(events, null);
    }

    /**
     * The same.
     *
     * @param books the company's currency; null if it has none
     */
    public static CashVerdict ofOracle(List<Observed> events, String books) {
        return of(CashOracle.apply(events, SETTINGS.withBooksIn(books)), new TreeMap<>());
    }

    /** The oracle, tick by tick. */
    public static CashVerdict ofContinuousOracle(List<Observed> events) {
        return ofContinuousOracle(events, null);
    }

    /**
     * The same where the company keeps its books in a currency.
     *
     * @param books null if that is not known
     */
    public static CashVerdict ofContinuousOracle(List<Observed> events, String books) {
        CashHistory history =
                CashOracle.continuous(events, SETTINGS.withBooksIn(books), CashTiming.defaults());
        SortedMap<Long, Step> steps = new TreeMap<>();
        history.emissions()
                .forEach((tick, told) -> steps.put(tick, new Step(told.matches(), told.moved())));
        return of(history.end(), steps);
    }

    private static CashVerdict of(CashOracleResult result, SortedMap<Long, Step> steps) {
        return new CashVerdict(result.matches(), result.cases(), result.accounts(), steps);
    }

    /** How everything stands in the end, whatever was told on the way. */
    public CashVerdict end() {
        return new CashVerdict(matches, cases, accounts, new TreeMap<>());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        matches.forEach(match -> text.append("\n  ").append(match));
        cases.forEach(one -> text.append("\n  open ").append(one));
        accounts.forEach((account, sum) -> text.append("\n  " + account + " " + sum));
        steps.forEach(
                (tick, step) -> {
                    text.append("\n  at ").append(Instant.ofEpochMilli(tick));
                    step.matches.forEach(match -> text.append("\n    ").append(match));
                    step.moved.forEach(
                            (account, sum) -> text.append("\n    " + account + " " + sum));
                });
        return text.toString();
    }
}

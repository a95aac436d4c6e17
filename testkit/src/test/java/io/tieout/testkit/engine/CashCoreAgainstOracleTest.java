package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.receivables.CashSettled;
import io.tieout.core.results.MatchStatus;
import io.tieout.testkit.oracle.cash.CashMatch;
import io.tieout.testkit.oracle.cash.CashOracleResult;
import io.tieout.testkit.stream.SeededCashStream;
import io.tieout.testkit.stream.Shrink;
import io.tieout.testkit.stream.Shuffles;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The engine and the oracle, written apart from one page, say the same of every stream. */
class CashCoreAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=100000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 1_000);

    @Test
    void shouldAgreeOnEverySeed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed).events();
            if (differ(events)) {
                List<Observed> minimal = Shrink.minimal(events, CashCoreAgainstOracleTest::differ);
                assertThat(CashVerdict.ofEngine(minimal))
                        .as("seed %d%n%s", seed, ScenarioWriter.write("they differ", minimal))
                        .isEqualTo(CashVerdict.ofOracle(minimal));
            }
        }
    }

    @Test
    void shouldEndTheSameInAnyOrderAndWithRedelivery() {
        for (int seed = 0; seed < SEEDS / 10; seed++) {
            List<Observed> events = stream(seed).events();
            List<Observed> redelivered = Shuffles.redelivered(events, 40, seed);

            assertThat(CashVerdict.ofEngine(Shuffles.permuted(redelivered, seed + 1L)))
                    .as("seed %d", seed)
                    .isEqualTo(CashVerdict.ofEngine(events));
        }
    }

    @Test
    void shouldKeepEveryCent() {
        for (int seed = 0; seed < SEEDS / 10; seed++) {
            List<Observed> events = stream(seed).events();
            CashSettled settled = CashCoreRun.apply(events);
            CashOracleResult expected = CashVerdict.oracle(events);

            SortedMap<String, Long> kept = new TreeMap<>(expected.unapplied());
            settled.matches().stream()
                    .filter(match -> match.status() == MatchStatus.CONFIRMED)
                    .map(CashMatch::of)
                    .forEach(
                            match ->
                                    match.cash()
                                            .values()
                                            .forEach(
                                                    c ->
                                                            kept.merge(
                                                                    match.payment(),
                                                                    c,
                                                                    Long::sum)));

            assertThat(kept).as("seed %d", seed).isEqualTo(amounts(events, expected));
        }
    }

    private static SeededCashStream stream(int seed) {
        return new SeededCashStream(seed, 2 + seed % 17, 1 + seed % 13, seed % 2 == 1);
    }

    /** What came in with each payment that was not returned. */
    private static SortedMap<String, Long> amounts(
            List<Observed> events, CashOracleResult expected) {
        SortedMap<String, Long> amounts = new TreeMap<>();
        events.stream()
                .sorted(
                        Comparator.comparingLong(Observed::observedAtMillis)
                                .thenComparing(o -> ContentHash.of(o.event())))
                .forEach(
                        observed -> {
                            if (observed.event() instanceof BankTransaction line
                                    && expected.unapplied().containsKey(line.id())) {
                                amounts.putIfAbsent(line.id(), line.amount().minorUnits());
                            }
                        });
        return amounts;
    }

    private static boolean differ(List<Observed> events) {
        return !CashVerdict.ofEngine(events).equals(CashVerdict.ofOracle(events));
    }
}

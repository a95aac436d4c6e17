package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import io.tieout.testkit.oracle.cash.CashMatch;
import io.tieout.testkit.scenario.ScenarioWriter;
import io.tieout.testkit.stream.SeededCashStream;
import io.tieout.testkit.stream.SeededExchangeStream;
import io.tieout.testkit.stream.SeededWriteOffs;
import io.tieout.testkit.stream.Shrink;
import io.tieout.testkit.stream.Shuffles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The core and the oracle say the same where people write off what payments left. */
class WriteOffsAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=10000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 20);

    @Test
    void shouldAgreeOnEverySeedOfABoundedRun() {
        for (int seed = 0; seed < SEEDS * 5; seed++) {
            bounded(seed, null, SeededCashStream.ofVariedSize(seed).events());
        }
    }

    @Test
    void shouldAgreeOnEverySeedOfSeveralCurrencies() {
        for (int seed = 0; seed < SEEDS * 3; seed++) {
            String books = seed % 4 == 0 ? null : SeededExchangeStream.BOOKS;
            List<Observed> events =
                    new SeededExchangeStream(seed, 2 + seed % 17, 1 + seed % 13).events();
            bounded(seed, books, events);
        }
    }

    private static void bounded(int seed, String books, List<Observed> without) {
        List<Observed> events = SeededWriteOffs.in(without, books, seed);
        if (differ(events, books)) {
            List<Observed> minimal = Shrink.minimal(events, some -> differ(some, books));
            assertThat(CashVerdict.ofEngine(minimal, books))
                    .as("seed %d%n%s", seed, ScenarioWriter.write("they differ", minimal))
                    .isEqualTo(CashVerdict.ofOracle(minimal, books));
        }
        List<Observed> again = Shuffles.permuted(Shuffles.redelivered(events, 40, seed), seed);
        assertThat(CashVerdict.ofEngine(again, books))
                .as("seed %d", seed)
                .isEqualTo(CashVerdict.ofEngine(events, books));
    }

    private static boolean differ(List<Observed> events, String books) {
        return !CashVerdict.ofEngine(events, books).equals(CashVerdict.ofOracle(events, books));
    }

    @Test
    void shouldAgreeWhenDocumentsAreDeliveredAgainAtAnyTime() {
        CashAgreement agreement = new CashAgreement(CashCoreRun::continuous);
        for (int i = 0; i < SEEDS; i++) {
            int seed = i;
            assertThat(
                            agreement.disagreement(
                                    stream(seed), some -> CashDeliveries.redelivered(some, seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void shouldAgreeWhenEveryScopeIsBuiltAgainAfterEachTick() {
        CashAgreement restored = new CashAgreement(CashCoreRun::restored);
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(restored.disagreement(stream(seed), CashDeliveries::inOrder))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void shouldReachWhatBecomesOfWriteOffs() {
        SortedMap<String, Integer> told = new TreeMap<>();
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        for (int seed = 0; seed < Math.max(SEEDS, 60); seed++) {
            CashRunOutcome outcome = CashCoreRun.continuous(CashDeliveries.inOrder(stream(seed)));
            for (CashVerdict.Step step : outcome.verdict().steps().values()) {
                step.matches().stream()
                        .filter(match -> match.rule().equals("write-off"))
                        .forEach(match -> told.merge(what(match), 1, Integer::sum));
            }
            for (ExceptionItem item : outcome.exceptions()) {
                reasons.merge(item.reason(), 1, Integer::sum);
            }
        }

        assertThat(told)
                .containsOnlyKeys(
                        "confirmed deduction",
                        "confirmed rest",
                        "reversed deduction",
                        "reversed rest");
        assertThat(reasons).containsKeys(Reason.APPROVAL_REQUIRED, Reason.DECISION_REFUSED);
    }

    private static String what(CashMatch match) {
        String of = match.difference() == 0 ? "deduction" : "rest";
        return match.status().wireName() + ' ' + of;
    }

    private static List<Observed> stream(int seed) {
        List<Observed> events = SeededCashStream.ofVariedSize(seed).overHours();
        return SeededWriteOffs.in(events, null, seed);
    }
}

package io.tieout.operators.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.results.MatchStatus;
import io.tieout.testkit.engine.PayablesVerdict;
import io.tieout.testkit.stream.SeededPayablesStream;
import io.tieout.testkit.stream.SeededPeopleStream;
import io.tieout.testkit.stream.Shuffles;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The operator of continuous payables and the oracle say the same at every tick. */
class ContinuousPayablesFunctionTest {

    /** More than the build runs by {@code -Dtieout.seeds=1000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 14);

    private static final int PEOPLE_SEEDS = Math.max(6, SEEDS / 2);
    private static final int SHUFFLES = 20;
    private static final int LATENESS_MILLIS = 20_000;
    private static final int PLENTY = 10_000;

    @Test
    void shouldAgreeWithTheOracleWhenDocumentsComeInDisorderAndAgain() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = SeededPayablesStream.ofVariedSize(seed).events();
            try (ContinuousPayablesHarness harness = run(events, seed, PLENTY, false)) {
                assertThat(PayablesVerdict.of(harness.outcome()))
                        .as("seed %d", seed)
                        .isEqualTo(oracle(events));
            }
        }
    }

    @Test
    void shouldAgreeWithTheOracleWhenItStopsAllTheTime() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = SeededPayablesStream.ofVariedSize(seed).events();
            try (ContinuousPayablesHarness harness = run(events, seed, PLENTY, true)) {
                assertThat(PayablesVerdict.of(harness.outcome()))
                        .as("seed %d", seed)
                        .isEqualTo(oracle(events));
            }
        }
    }

    @Test
    void shouldTellTheSameOfTwentyShuffles() throws Exception {
        List<Observed> events = new SeededPayablesStream(9, 3, 30, true).events();
        String expected;
        try (ContinuousPayablesHarness harness = run(events, -1, 0, false)) {
            expected = harness.told();
        }
        assertThat(expected).contains("CONFIRMED").contains("Journal").contains("ExceptionItem");
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            try (ContinuousPayablesHarness harness =
                    run(events, shuffle, PLENTY, shuffle % 2 == 1)) {
                assertThat(harness.told()).as("shuffle %d", shuffle).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldSayTheSameAsTheCoreWherePeopleCodeAndApprove() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int seed = 0; seed < PEOPLE_SEEDS; seed++) {
            List<Observed> events = new SeededPeopleStream(seed, 1 + seed % 5).events();
            List<Long> ticks =
                    SeededPeopleStream.ticks(events, ContinuousPayablesHarness.TICKS.tickMillis());
            String expected =
                    ContinuousPayablesHarness.toldByCore(
                            events, SeededPeopleStream.policies(), ticks);
            try (ContinuousPayablesHarness harness =
                    run(events, seed, PLENTY, seed % 3 > 0, SeededPeopleStream.policies())) {
                harness.watermark(ticks.get(ticks.size() - 1));
                assertThat(harness.told()).as("seed %d", seed).isEqualTo(expected);
            }
            all.append(expected);
        }
        assertThat(all)
                .contains("approved as clerk", "learned, ", "DECISION_REFUSED", "CODING_REQUIRED")
                .contains("AccruedLine", "OVER_BUDGET_MONTH");
    }

    @Test
    void shouldLeaveNothingProvisionalInTheEnd() throws Exception {
        List<Observed> events = new SeededPayablesStream(9, 3, 30, true).events();
        try (ContinuousPayablesHarness harness = run(events, 4, PLENTY, true)) {
            Map<String, MatchStatus> last = new HashMap<>();
            harness.matches().forEach(it -> last.put(it.id(), it.status()));
            assertThat(harness.matches()).anyMatch(it -> it.status() == MatchStatus.PROVISIONAL);
            assertThat(last.values()).doesNotContain(MatchStatus.PROVISIONAL);
        }
    }

    private static PayablesVerdict oracle(List<Observed> events) {
        return PayablesVerdict.ofContinuousOracle(events, PayablesSettings.DEFAULTS);
    }

    /**
     * @param seed of the disorder; negative for none
     */
    private static ContinuousPayablesHarness run(
            List<Observed> events, long seed, int mostAhead, boolean stopping) throws Exception {
        return run(events, seed, mostAhead, stopping, PayablesPolicies.NONE);
    }

    private static ContinuousPayablesHarness run(
            List<Observed> events,
            long seed,
            int mostAhead,
            boolean stopping,
            PayablesPolicies policies)
            throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        ContinuousPayablesHarness harness =
                new ContinuousPayablesHarness(
                        PayablesSettings.DEFAULTS,
                        policies,
                        mostAhead,
                        400 * ContinuousPayablesHarness.DAY_MILLIS);
        long newest = Long.MIN_VALUE;
        for (Observed event : seed < 0 ? events : disordered(events, random)) {
            harness.send(event);
            newest = Math.max(newest, event.observedAtMillis());
            harness.watermark(newest - LATENESS_MILLIS - 1);
            if (stopping && random.nextInt(8) == 0) {
                harness.restart();
            }
        }
        harness.watermark(newest + ContinuousPayablesHarness.DAY_MILLIS);
        return harness;
    }

    /** Each comes some time after it was observed, and some come again. */
    private static List<Observed> disordered(List<Observed> events, SplittableRandom random) {
        Map<Observed, Long> arrivals = new HashMap<>();
        List<Observed> all = Shuffles.redelivered(events, 20, random.nextLong());
        for (Observed event : all) {
            arrivals.put(event, event.observedAtMillis() + random.nextInt(LATENESS_MILLIS));
        }
        all.sort(Comparator.comparing(arrivals::get));
        return all;
    }
}

package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.testkit.stream.SeededPayablesStream;
import io.tieout.testkit.stream.SeededReleases;
import io.tieout.testkit.stream.Shrink;
import io.tieout.testkit.stream.Shuffles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engine and the oracle of payables, written apart from one page, say the same. */
class PayablesCoreAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=100000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 300);

    private static final PayablesSettings WITH_LEVELS =
            PayablesSettings.DEFAULTS.withLevels(
                    Map.of(
                            "A", quantityAndPrice(limits(null, null, "10", null), null),
                            "B", quantityAndPrice(null, limits("5", null, "5", "0.05"))),
                    Map.of(
                            "G1",
                            quantityAndPrice(
                                    limits("0", "1", null, "1"), limits(null, null, null, "1"))));

    @Test
    void shouldAgreeOnEverySeed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertAgreement(seed, PayablesVerdict::ofEngine, PayablesVerdict::ofOracle);
        }
    }

    @Test
    void shouldAgreeTickByTick() {
        for (int seed = 0; seed < SEEDS; seed += 19) {
            assertAgreement(
                    seed, PayablesVerdict::ofContinuousEngine, PayablesVerdict::ofContinuousOracle);
        }
    }

    @Test
    void shouldAgreeWherePeopleReleaseVariances() {
        int released = 0;
        for (int seed = 0; seed < SEEDS; seed += 3) {
            List<Observed> events = released(seed);
            assertAgreement(seed, events, PayablesVerdict::ofEngine, PayablesVerdict::ofOracle);
            released += count(PayablesVerdict.ofEngine(events, settings(seed)), "released");
        }
        assertThat(released).isGreaterThan(SEEDS / 30);
    }

    @Test
    void shouldAgreeTickByTickWherePeopleReleaseVariances() {
        for (int seed = 1; seed < SEEDS; seed += 23) {
            assertAgreement(
                    seed,
                    released(seed),
                    PayablesVerdict::ofContinuousEngine,
                    PayablesVerdict::ofContinuousOracle);
        }
    }

    @Test
    void shouldReleaseTheSameInAnyOrderAndWithRedelivery() {
        for (int seed = 0; seed < SEEDS; seed += 7) {
            List<Observed> events = released(seed);
            List<Observed> again = Shuffles.redelivered(events, 40, seed);

            assertThat(
                            PayablesVerdict.ofEngine(
                                    Shuffles.permuted(again, seed + 1L), settings(seed)))
                    .as("seed %d", seed)
                    .isEqualTo(PayablesVerdict.ofEngine(events, settings(seed)));
        }
    }

    @Test
    void shouldEndTheSameInAnyOrderAndWithRedelivery() {
        for (int seed = 0; seed < SEEDS; seed += 4) {
            List<Observed> events = SeededPayablesStream.ofVariedSize(seed).events();
            List<Observed> again = Shuffles.redelivered(events, 40, seed);

            assertThat(
                            PayablesVerdict.ofEngine(
                                    Shuffles.permuted(again, seed + 1L), settings(seed)))
                    .as("seed %d", seed)
                    .isEqualTo(PayablesVerdict.ofEngine(events, settings(seed)));
        }
    }

    @Test
    void shouldEndTheSameTickByTickHoweverDocumentsCome() {
        for (int seed = 0; seed < SEEDS; seed += 19) {
            List<Observed> events = SeededPayablesStream.ofVariedSize(seed).events();

            assertThat(PayablesVerdict.of(PayablesCoreRun.asItComes(events, settings(seed), seed)))
                    .as("seed %d", seed)
                    .isEqualTo(PayablesVerdict.ofContinuousEngine(events, settings(seed)));
        }
    }

    private static void assertAgreement(
            int seed,
            BiFunction<List<Observed>, PayablesSettings, PayablesVerdict> engine,
            BiFunction<List<Observed>, PayablesSettings, PayablesVerdict> oracle) {
        assertAgreement(seed, SeededPayablesStream.ofVariedSize(seed).events(), engine, oracle);
    }

    private static List<Observed> released(int seed) {
        return SeededReleases.in(
                SeededPayablesStream.ofVariedSize(seed).events(),
                settings(seed),
                PayablesPolicies.NONE,
                seed);
    }

    private static int count(PayablesVerdict verdict, String word) {
        return (int) verdict.lines().stream().filter(line -> line.contains(word)).count();
    }

    private static void assertAgreement(
            int seed,
            List<Observed> events,
            BiFunction<List<Observed>, PayablesSettings, PayablesVerdict> engine,
            BiFunction<List<Observed>, PayablesSettings, PayablesVerdict> oracle) {
        PayablesSettings settings = settings(seed);
        if (!engine.apply(events, settings).equals(oracle.apply(events, settings))) {
            List<Observed> minimal =
                    Shrink.minimal(
                            events,
                            some ->
                                    !engine.apply(some, settings)
                                            .equals(oracle.apply(some, settings)));
            assertThat(engine.apply(minimal, settings).toString())
                    .as("seed %d%n%s", seed, readable(minimal))
                    .isEqualTo(oracle.apply(minimal, settings).toString());
        }
    }

    private static String readable(List<Observed> events) {
        return events.stream()
                .map(one -> one.observedAtMillis() + " " + one.event())
                .collect(Collectors.joining("\n"));
    }

    /** Every third company has tolerances of items and groups of vendors. */
    private static PayablesSettings settings(int seed) {
        return seed % 3 == 0 ? WITH_LEVELS : PayablesSettings.DEFAULTS;
    }

    private static Tolerances quantityAndPrice(Tolerance quantity, Tolerance price) {
        return new Tolerances(null, quantity, price, price, null, null, quantity);
    }

    private static Tolerance limits(
            String lowerPercent, String lower, String upperPercent, String upper) {
        return new Tolerance(
                number(lowerPercent), number(lower), number(upperPercent), number(upper));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}

package io.tieout.operators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.operators.bank.BankOutcome.Verdict;
import io.tieout.testkit.oracle.BankOracle;
import io.tieout.testkit.oracle.OracleResult;
import io.tieout.testkit.stream.SeededBankStream;
import io.tieout.testkit.stream.Shrink;
import io.tieout.testkit.stream.Shuffles;
import io.tieout.testkit.stream.StreamProfile;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operator and the oracle say the same of every stream, however it arrives. */
class BankAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=10000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 30);

    /** One way to bring the events to the operator. */
    @FunctionalInterface
    private interface Delivery {
        BankOutcome run(List<Observed> events, int seed) throws Exception;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldAgreeWhenAllSettlesAtTheEnd(StreamProfile profile) {
        for (int seed = 0; seed < 3 * SEEDS; seed++) {
            check(
                    stream(seed, profile),
                    seed,
                    (some, s) ->
                            BankRuns.bounded(
                                    Shuffles.permuted(some, s), BankHarness.PLENTY_OF_MEMORY),
                    some -> BankOracle.reconcile(some, BankRuns.ORACLE));
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldAgreeWhenItemsSettleTickByTick(StreamProfile profile) {
        for (int seed = 0; seed < SEEDS; seed++) {
            check(
                    stream(seed, profile),
                    seed,
                    (some, s) -> BankRuns.tickByTick(some),
                    BankAgainstOracleTest::continuous);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldAgreeInAnyOrderWithinTheWatermark(StreamProfile profile) {
        for (int seed = 0; seed < SEEDS; seed++) {
            check(
                    stream(seed, profile),
                    seed,
                    (some, s) -> BankRuns.disordered(some, s, BankHarness.PLENTY_OF_MEMORY, 0),
                    BankAgainstOracleTest::continuous);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldAgreeWhenScopesAreEvictedAndTheOperatorIsRestoredAgainAndAgain(
            StreamProfile profile) {
        for (int seed = 0; seed < SEEDS; seed++) {
            check(
                    stream(seed, profile.withAccounts(3)),
                    seed,
                    (some, s) -> BankRuns.disordered(some, s, BankHarness.ONE_SCOPE, 10),
                    BankAgainstOracleTest::continuous);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldChangeNothingWhenAFifthIsDeliveredTwice(StreamProfile profile) {
        for (int seed = 0; seed < SEEDS; seed++) {
            check(
                    stream(seed, profile),
                    seed,
                    (some, s) ->
                            BankRuns.disordered(
                                    Shuffles.redelivered(some, 20, s), s, BankHarness.ONE_SCOPE, 0),
                    BankAgainstOracleTest::continuous);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void shouldPostTheSameHoweverTheEventsArrive(StreamProfile profile) throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed, profile.withAccounts(2));
            BankOutcome expected = BankRuns.tickByTick(events);
            BankOutcome actual = BankRuns.disordered(events, seed, BankHarness.ONE_SCOPE, 10);

            assertThat(actual.journals())
                    .as("%s, seed %d", profile, seed)
                    .containsExactlyInAnyOrderElementsOf(expected.journals());
        }
    }

    static List<StreamProfile> profiles() {
        return StreamProfile.all();
    }

    private static OracleResult continuous(List<Observed> events) {
        return BankOracle.continuous(events, BankRuns.ORACLE, BankOracle.Timing.defaults());
    }

    private static void check(
            List<Observed> events,
            int seed,
            Delivery delivery,
            Function<List<Observed>, OracleResult> oracle) {
        Verdict expected = Verdict.of(oracle.apply(events));
        Verdict actual = run(delivery, events, seed);
        if (!actual.equals(expected)) {
            String minimal =
                    Shrink.minimalScenario(
                            "operator and oracle differ",
                            events,
                            some ->
                                    !run(delivery, some, seed)
                                            .equals(Verdict.of(oracle.apply(some))));
            assertThat(actual).as("seed %d%n%s", seed, minimal).isEqualTo(expected);
        }
    }

    private static Verdict run(Delivery delivery, List<Observed> events, int seed) {
        try {
            return delivery.run(events, seed).verdict();
        } catch (Exception e) {
            throw new IllegalStateException("the operator failed", e);
        }
    }

    private static List<Observed> stream(int seed, StreamProfile profile) {
        return new SeededBankStream(seed, 10 + seed % 40, profile).events();
    }
}

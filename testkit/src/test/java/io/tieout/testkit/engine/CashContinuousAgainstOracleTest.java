package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.stream.SeededCashStream;
import io.tieout.testkit.stream.Shuffles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The core, driven tick by tick, and the oracle say the same of every stream. */
class CashContinuousAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=10000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 200);

    private final CashAgreement agreement = new CashAgreement(CashCoreRun::continuous);

    @Test
    void shouldAgreeWhenEventTimeFollowsEveryDocument() {
        check((events, seed) -> CashDeliveries.inOrder(events));
    }

    @Test
    void shouldAgreeInAnyOrderWithinTheWatermark() {
        check(CashDeliveries::disordered);
    }

    @Test
    void shouldAgreeWhenDocumentsAreDeliveredAgainAtAnyTime() {
        check(CashDeliveries::redelivered);
    }

    @Test
    void shouldAgreeWhenEventTimeStandsStillUntilTheEnd() {
        check(CashDeliveries::allAtOnce);
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
    void shouldEndAsTheBoundedRunWhenAllIsObservedBeforeOneTick() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = CashDeliveries.beforeOneTick(stream(seed));

            assertThat(CashVerdict.ofContinuousOracle(events).end())
                    .as("seed %d", seed)
                    .isEqualTo(CashVerdict.ofOracle(events));
        }
    }

    @Test
    void shouldTellTheSameInAnyOrderOfTheList() {
        for (int seed = 0; seed < SEEDS / 10; seed++) {
            List<Observed> events = stream(seed);

            assertThat(CashVerdict.ofContinuousOracle(Shuffles.permuted(events, seed)))
                    .as("seed %d", seed)
                    .isEqualTo(CashVerdict.ofContinuousOracle(events));
        }
    }

    /** One way in which events arrive. */
    @FunctionalInterface
    private interface Delivery {
        List<CashArrival> of(List<Observed> events, long seed);
    }

    private void check(Delivery delivery) {
        for (int i = 0; i < SEEDS; i++) {
            int seed = i;
            assertThat(agreement.disagreement(stream(seed), some -> delivery.of(some, seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static List<Observed> stream(int seed) {
        return SeededCashStream.ofVariedSize(seed).overHours();
    }
}

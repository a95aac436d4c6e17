package io.tieout.operators.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.engine.CashAgreement;
import io.tieout.testkit.engine.CashArrival;
import io.tieout.testkit.engine.CashDeliveries;
import io.tieout.testkit.engine.CashRunOutcome;
import io.tieout.testkit.stream.SeededCashStream;
import io.tieout.testkit.stream.SeededWriteOffs;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The operators of continuous cash application and the oracle say the same at every tick. */
class ContinuousCashAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=1000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 25);

    private static final int RESTART_EVERY = 15;

    @Test
    void shouldAgreeWhenEventTimeFollowsEveryDocument() {
        check((events, seed) -> CashDeliveries.inOrder(events), false);
    }

    @Test
    void shouldAgreeWhenDocumentsAreDeliveredAgainAtAnyTime() {
        check(CashDeliveries::redelivered, false);
    }

    @Test
    void shouldAgreeWhenEventTimeStandsStillUntilTheEnd() {
        check(CashDeliveries::allAtOnce, false);
    }

    @Test
    void shouldAgreeWhenItStopsAndForgetsAllTheTime() {
        check(CashDeliveries::disordered, true);
    }

    /** One way in which events arrive. */
    @FunctionalInterface
    private interface Delivery {
        List<CashArrival> of(List<Observed> events, long seed);
    }

    private static void check(Delivery delivery, boolean disturbed) {
        for (int i = 0; i < SEEDS; i++) {
            int seed = i;
            CashAgreement agreement =
                    new CashAgreement(arrivals -> run(arrivals, disturbed ? seed : -1));
            List<Observed> cash = SeededCashStream.ofVariedSize(seed).overHours();
            List<Observed> events = seed % 2 == 0 ? cash : SeededWriteOffs.in(cash, null, seed);
            assertThat(agreement.disagreement(events, some -> delivery.of(some, seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /**
     * @param seed of the moments at which it stops; negative if it never does
     */
    private static CashRunOutcome run(List<CashArrival> arrivals, int seed) throws Exception {
        List<Observed> events = arrivals.stream().map(CashArrival::event).toList();
        int memory =
                seed < 0
                        ? ContinuousCashHarness.PLENTY_OF_MEMORY
                        : ContinuousCashHarness.ONE_FAMILY;
        SplittableRandom random = new SplittableRandom(seed);
        try (ContinuousCashHarness harness =
                new ContinuousCashHarness(
                        ContinuousCashHarness.settings(
                                ContinuousCashHarness.TICKS,
                                memory,
                                ContinuousCashHarness.accounts(events)))) {
            for (CashArrival arrival : arrivals) {
                harness.send(arrival.event());
                harness.watermark(arrival.watermarkMillis());
                if (seed >= 0 && random.nextInt(RESTART_EVERY) == 0) {
                    harness.restart();
                }
            }
            harness.watermark(Long.MAX_VALUE);
            return harness.told();
        }
    }
}

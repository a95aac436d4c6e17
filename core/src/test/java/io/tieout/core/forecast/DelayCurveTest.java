package io.tieout.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DelayCurveTest {

    private static final int SEEDS = 50;

    @Test
    void shouldNeverHaveAnEarlierQuantileForALargerShare() {
        for (int seed = 0; seed < SEEDS; seed++) {
            DelayCurve curve = DelayCurve.shrunk(mass(seed, 12), DelayCurve.untaught(), 2);
            int before = Integer.MIN_VALUE;
            for (int percent = 0; percent <= 100; percent++) {
                int quantile = curve.quantile(percent / 100.0);
                assertThat(quantile).isGreaterThanOrEqualTo(before);
                before = quantile;
            }
        }
    }

    @Test
    void shouldBeTheWiderCurveWithoutPaymentsAndItsOwnWithMany() {
        DelayCurve wider = DelayCurve.shrunk(mass(1, 40), DelayCurve.untaught(), 1);
        DelayCurve without = DelayCurve.shrunk(mass(2, 0), wider, 2);
        DelayCurve weak = DelayCurve.shrunk(mass(2, 12), wider, 1e9);
        DelayCurve many = DelayCurve.shrunk(mass(2, 100_000), wider, 2);
        double[] own = mass(2, 100_000);

        for (int delay = PaymentDelays.EARLIEST_DAYS; delay <= PaymentDelays.LATEST_DAYS; delay++) {
            assertThat(without.share(delay)).isEqualTo(wider.share(delay), within(1e-12));
            assertThat(weak.share(delay)).isEqualTo(wider.share(delay), within(1e-6));
            double expected = own[delay - PaymentDelays.EARLIEST_DAYS] / 100_000;
            assertThat(many.share(delay)).isEqualTo(expected, within(1e-4));
        }
    }

    @Test
    void shouldLieBetweenItsOwnQuantilesAndThoseOfTheWiderCurve() {
        for (int seed = 0; seed < SEEDS; seed++) {
            DelayCurve wider = DelayCurve.shrunk(mass(seed, 30), DelayCurve.untaught(), 1);
            double[] mass = mass(seed + 1_000, 9);
            int own = DelayCurve.shrunk(mass, wider, 1e-9).quantile(0.5);
            int shrunk = DelayCurve.shrunk(mass, wider, 3).quantile(0.5);
            int other = wider.quantile(0.5);

            assertThat(shrunk).isBetween(Math.min(own, other), Math.max(own, other));
        }
    }

    @Test
    void shouldSumToOne() {
        double sum = 0;
        DelayCurve curve = DelayCurve.shrunk(mass(3, 7), DelayCurve.untaught(), 2);
        for (int delay = PaymentDelays.EARLIEST_DAYS; delay <= PaymentDelays.LATEST_DAYS; delay++) {
            sum += curve.share(delay);
        }

        assertThat(sum).isEqualTo(1, within(1e-9));
    }

    /** So many payments around a delay that depends on the seed. */
    static double[] mass(long seed, int payments) {
        Random random = new Random(seed);
        int centre = random.nextInt(40) - 10;
        double[] mass = new double[PaymentDelays.SPAN_DAYS];
        for (int i = 0; i < payments; i++) {
            int delay = centre + (int) Math.round(random.nextGaussian() * 6);
            mass[delay - PaymentDelays.EARLIEST_DAYS]++;
        }
        return mass;
    }
}

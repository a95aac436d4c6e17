package io.tieout.benchmarks.recon.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CombinationsTest {

    @Test
    void shouldCountLikeThePlainWay() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            long[] amounts = new long[random.nextInt(9)];
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] = random.nextInt(40) - 8L;
            }
            long target = random.nextInt(60);

            assertThat(Combinations.count(amounts, target))
                    .isEqualTo(OpenAsOf.ways(amounts, target));
        }
    }

    @Test
    void shouldNotVouchForManyAmounts() {
        assertThat(Combinations.count(new long[Combinations.LIMIT + 1], 5)).isEqualTo(2);
        assertThat(Combinations.singles(new long[] {5, 3, 5}, 5)).isEqualTo(2);
    }
}

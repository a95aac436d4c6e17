package io.tieout.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.matching.SubsetSearch.Outcome;
import io.tieout.core.matching.SubsetSearch.Result;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SubsetSearchTest {

    private static final long PLENTY = 1_000_000;

    private static Result find(long target, long... amounts) {
        return SubsetSearch.find(amounts, target, 2, 6, PLENTY, subset -> true);
    }

    @Test
    void shouldProveThatASubsetIsTheOnlyOne() {
        Result result = find(1_100, 1_000, 300, 200, 100);

        assertThat(result.outcome()).isEqualTo(Outcome.UNIQUE);
        assertThat(result.solutions()).hasSize(1);
        assertThat(result.solutions().get(0)).containsExactly(0, 3);
    }

    @Test
    void shouldStopAtTheSecondSolution() {
        Result result = find(500, 400, 300, 200, 100);

        assertThat(result.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(result.solutions()).hasSize(2);
    }

    @Test
    void shouldSayThatThereIsNone() {
        assertThat(find(999, 400, 300, 200).outcome()).isEqualTo(Outcome.NONE);
        assertThat(find(400, 400, 300, 200).outcome())
                .as("one item is no subset")
                .isEqualTo(Outcome.NONE);
        assertThat(find(1).outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void shouldTellEqualAmountsApart() {
        assertThat(find(300, 200, 100, 100).outcome()).isEqualTo(Outcome.AMBIGUOUS);
    }

    @Test
    void shouldGiveUpWhenTheBudgetIsSpentAndNeverBefore() {
        long[] amounts = new long[24];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = 10_000 - 2L * i;
        }
        Result given = SubsetSearch.find(amounts, 50_001, 2, 6, 20_000, subset -> true);
        assertThat(given.outcome()).isEqualTo(Outcome.EXHAUSTED);

        // One node takes the only amount that fits, one leaves it.
        long[] two = {60, 40};
        assertThat(SubsetSearch.find(two, 100, 2, 6, 4, subset -> true).outcome())
                .isEqualTo(Outcome.UNIQUE);
        assertThat(SubsetSearch.find(two, 100, 2, 6, 1, subset -> true).outcome())
                .isEqualTo(Outcome.EXHAUSTED);
    }

    @Test
    void shouldPassOverSubsetsThatAreNotAllowed() {
        long[] amounts = {400, 300, 200, 100};
        Result result = SubsetSearch.find(amounts, 500, 2, 6, PLENTY, subset -> subset[0] != 0);

        assertThat(result.outcome()).isEqualTo(Outcome.UNIQUE);
        assertThat(result.solutions().get(0)).containsExactly(1, 2);
    }

    @Test
    void shouldAgreeWithBruteForce() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 3_000; round++) {
            long[] amounts =
                    random.longs(random.nextInt(11), 1, 30)
                            .map(a -> -a)
                            .sorted()
                            .map(a -> -a)
                            .toArray();
            long target = random.nextLong(1, 91);
            int most = 2 + random.nextInt(5);
            Result result = SubsetSearch.find(amounts, target, 2, most, PLENTY, subset -> true);
            int expected = count(amounts, target, most);

            assertThat(result.outcome())
                    .as("%s for %d, at most %d", Arrays.toString(amounts), target, most)
                    .isEqualTo(
                            expected == 0
                                    ? Outcome.NONE
                                    : expected == 1 ? Outcome.UNIQUE : Outcome.AMBIGUOUS);
            for (int[] solution : result.solutions()) {
                assertThat(Arrays.stream(solution).mapToLong(i -> amounts[i]).sum())
                        .isEqualTo(target);
                assertThat(solution).isSorted().doesNotHaveDuplicates();
            }
        }
    }

    private static int count(long[] amounts, long target, int most) {
        int count = 0;
        for (int set = 0; set < 1 << amounts.length; set++) {
            long sum = 0;
            for (int i = 0; i < amounts.length; i++) {
                sum += (set >> i & 1) * amounts[i];
            }
            int size = Integer.bitCount(set);
            if (sum == target && size >= 2 && size <= most) {
                count++;
            }
        }
        return count;
    }
}

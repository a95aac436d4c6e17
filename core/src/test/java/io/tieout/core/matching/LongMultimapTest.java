package io.tieout.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongMultimapTest {

    /** Few keys make long chains, many make it grow. */
    @ParameterizedTest(name = "{0} keys")
    @ValueSource(ints = {1, 3, 40, 2_000, 100_000})
    void shouldHoldWhatAHashMapHolds(int keys) {
        for (int seed = 0; seed < 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LongMultimap map = new LongMultimap();
            Map<Long, List<Integer>> model = new HashMap<>();
            for (int step = 0; step < 20_000; step++) {
                long key = key(random.nextInt(keys));
                int slot = random.nextInt(20);
                // Phases of growing and of shrinking.
                if (random.nextInt(100) < (step / 4_000 % 2 == 0 ? 70 : 20)) {
                    map.put(key, slot);
                    model.computeIfAbsent(key, k -> new ArrayList<>()).add(slot);
                } else {
                    map.remove(key, slot);
                    model.getOrDefault(key, new ArrayList<>()).remove((Integer) slot);
                }
                if (step % 500 == 0) {
                    assertSame(map, model, keys);
                }
            }
            assertSame(map, model, keys);
        }
    }

    /** Neighbours, opposites and the extremes of 64 bits. */
    private static long key(int index) {
        return switch (index % 4) {
            case 0 -> index;
            case 1 -> -index;
            case 2 -> Long.MIN_VALUE + index;
            default -> (long) index << 32;
        };
    }

    private static void assertSame(LongMultimap map, Map<Long, List<Integer>> model, int keys) {
        for (int index = 0; index < Math.min(keys, 3_000); index++) {
            long key = key(index);
            List<Integer> slots = new ArrayList<>();
            map.forEach(key, slots::add);
            assertThat(slots)
                    .containsExactlyInAnyOrderElementsOf(model.getOrDefault(key, List.of()));

            List<Integer> walked = new ArrayList<>();
            for (int at = map.first(key); at >= 0; at = map.next(at)) {
                walked.add(map.slot(at));
            }
            assertThat(walked).isEqualTo(slots);
        }
    }
}

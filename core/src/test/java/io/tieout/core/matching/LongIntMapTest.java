package io.tieout.core.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIntMapTest {

    @Test
    void shouldKnowWhatAMapKnows() {
        Random random = new Random(7);
        LongIntMap map = new LongIntMap();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            // Few different keys, so that many are overwritten; zero is a key like any other.
            long key = random.nextInt(5_000) * 0x1_0000_0001L;
            int value = random.nextInt(Integer.MAX_VALUE);
            map.put(key, value);
            expected.put(key, value);
        }

        expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
        assertThat(map.get(-1)).isEqualTo(LongIntMap.NONE);
    }

    @Test
    void shouldRefuseANegativeValue() {
        assertThatThrownBy(() -> new LongIntMap().put(1, -5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

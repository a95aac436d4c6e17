package io.tieout.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstIdsTest {

    @Test
    void shouldKeepTheFirstInOrder() {
        FirstIds ids = new FirstIds(3);
        List.of("d", "b", "e", "a", "c").forEach(ids::add);

        assertThat(ids.sorted()).containsExactly("a", "b", "c");
    }

    @Test
    void shouldKeepTheFirstOfTwoCollections() {
        FirstIds ids = new FirstIds(2);
        ids.add("c");
        FirstIds others = new FirstIds(2);
        others.add("a");
        others.add("b");
        ids.addAll(others);

        assertThat(ids.sorted()).containsExactly("a", "b");
    }
}

package io.tieout.core.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeterministicIdTest {

    @Test
    void shouldFollowFromTheParts() {
        assertThat(DeterministicId.of("m", List.of("a", "b")))
                .matches("m-[0-9a-f]{32}")
                .isEqualTo(DeterministicId.of("m", List.of("a", "b")));
    }

    @Test
    void shouldTellPartsOrderBoundariesAndPrefixApart() {
        assertThat(
                        List.of(
                                DeterministicId.of("m", List.of("a", "b")),
                                DeterministicId.of("m", List.of("b", "a")),
                                DeterministicId.of("m", List.of("ab")),
                                DeterministicId.of("m", List.of("ab", "")),
                                DeterministicId.of("m", List.of("", "ab")),
                                DeterministicId.of("m", List.of()),
                                DeterministicId.of("x", List.of("a", "b"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldTellLongPartsApart() {
        String long1 = "x".repeat(70_000);

        assertThat(DeterministicId.of("m", List.of(long1)))
                .isNotEqualTo(DeterministicId.of("m", List.of(long1 + "x")));
    }

    @Test
    void shouldStayWhatItWas() {
        // Ids lie in databases and books: another one for the same match would be a second match.
        assertThat(DeterministicId.of("m", List.of("reference-exact", "1", "B1", "=", "L1")))
                .isEqualTo("m-653c6c2d3b3f3a5f39a1d79446dfce9c");
    }
}

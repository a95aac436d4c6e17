package io.tieout.benchmarks.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void shouldAlignTextLeftAndFiguresRight() {
        Grid grid = new Grid("name", "events").row("a", "1,000").row("longer", "7");

        assertThat(grid.toString())
                .isEqualTo(
                        """
                        | name   | events |
                        | ------ | -----: |
                        | a      |  1,000 |
                        | longer |      7 |
                        """);
        assertThatThrownBy(() -> grid.row("alone")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTakeTheMiddleOfMeasurements() {
        assertThat(Spread.of(List.of(3.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 3));
        assertThat(Spread.of(List.of(4.0, 1.0)).text(1)).isEqualTo("2.5 (1.0–4.0)");
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}

package io.tieout.benchmarks.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.runs.EngineRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class BarsTest {
    private static final EngineRun RUN =
            new EngineRun(
                    "realistic",
                    7,
                    1_000,
                    0.999,
                    0.9,
                    0.95,
                    2,
                    10,
                    5_000,
                    200,
                    2,
                    500,
                    50,
                    0.2,
                    0.2);

    @Test
    void shouldNameEachBarThatIsMissed() {
        assertThat(missed("--min-precision=1", "--max-wrong=0", "--min-recall=0.8"))
                .containsExactly(
                        "seed 7: precision is 0.999, under 1.0",
                        "seed 7: wrong automatic matches is 2.0, over 0.0");
    }

    @Test
    void shouldLookOnlyAtBarsThatAreGiven() {
        assertThat(missed()).isEmpty();
        assertThat(missed("--min-precision=0.999", "--max-wrong=2")).isEmpty();
    }

    private static List<String> missed(String... options) {
        WithBars command = new WithBars();
        new CommandLine(command).parseArgs(options);
        return command.bars.missed(List.of(RUN));
    }

    @Command(name = "test")
    private static final class WithBars {
        @Mixin private Bars bars;
    }
}

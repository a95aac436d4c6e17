package io.tieout.benchmarks.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.benchmarks.recon.Profile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineRunTest {
    private static final Feed FEED = Feed.ofBank(Profile.SAME_DAY, 1_000, 7);

    @TempDir private Path work;

    @Test
    void shouldMeasureAndScoreTheEngineInItsOwnJvm() throws Exception {
        EngineRun run = EngineRun.measure(FEED, new ChildJvm("512m", "Serial", work), 1);

        assertThat(run.events()).isGreaterThanOrEqualTo(1_000);
        assertThat(run.precision()).isGreaterThan(0.9);
        assertThat(run.recall()).isBetween(0.5, run.suggestedRecall());
        assertThat(run.stateAccessesPerEvent()).isPositive();
        assertThat(run.cpuMicrosPerEvent()).isPositive();
    }

    @Test
    void shouldTellTheLastWordsOfAnEngineThatCannotStart() {
        assertThatThrownBy(() -> EngineRun.measure(FEED, new ChildJvm("1k", "Serial", work), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reconcile ended with 1");
    }
}

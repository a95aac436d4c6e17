package io.tieout.operators.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class TreasuryTicksTest {

    @Test
    void shouldTellTheTimeAtMostOnceInAnInterval() throws Exception {
        OneInputStreamOperatorTestHarness<String, Long> ticks = open();
        try {
            for (long at : List.of(5L, 900L, 1_004L, 1_005L, 1_500L, 9_000L, 9_001L)) {
                ticks.processElement("a document", at);
                ticks.processWatermark(new Watermark(at));
            }

            assertThat(ticks.extractOutputValues()).containsExactly(5L, 1_005L, 9_000L);
        } finally {
            ticks.close();
        }
    }

    @Test
    void shouldPassWatermarksOnAndTellNothingAtTheEndOfTime() throws Exception {
        OneInputStreamOperatorTestHarness<String, Long> ticks = open();
        try {
            ticks.processWatermark(Watermark.MAX_WATERMARK);

            assertThat(ticks.extractOutputValues()).isEmpty();
            assertThat(ticks.getOutput()).containsExactly(Watermark.MAX_WATERMARK);
        } finally {
            ticks.close();
        }
    }

    @Test
    void shouldRefuseAnIntervalThatNeverEnds() {
        assertThatThrownBy(() -> new TreasuryTicks<String>(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive");
    }

    private static OneInputStreamOperatorTestHarness<String, Long> open() throws Exception {
        OneInputStreamOperatorTestHarness<String, Long> harness =
                new OneInputStreamOperatorTestHarness<>(new TreasuryTicks<String>(1_000));
        harness.open();
        return harness;
    }
}

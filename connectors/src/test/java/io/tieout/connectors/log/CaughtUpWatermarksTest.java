package io.tieout.connectors.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connectors.log.CaughtUpWatermarks.Progress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CaughtUpWatermarksTest {

    private static final long NOON = 1_767_268_800_000L;

    private final Progress progress =
            new CaughtUpWatermarks(Duration.ofSeconds(5), ManualClock.at(NOON)).start();

    @Test
    void shouldFollowTheClockWhenCaughtUp() {
        assertThat(progress.whenCaughtUp(NOON)).isEqualTo(NOON - 5_000);
        assertThat(progress.whenCaughtUp(NOON + 1_000)).isEqualTo(NOON - 4_000);
    }

    @Test
    void shouldWaitForNoSlackWhereTheWriterIsKnown() {
        assertThat(progress.whenCaughtUpWith(NOON)).isEqualTo(NOON - 1);
        assertThat(progress.observe(NOON)).isFalse();
    }

    @Test
    void shouldNotGoBackWhereTheWriterIsNoLongerKnown() {
        progress.whenCaughtUpWith(NOON);
        assertThat(progress.whenCaughtUp(NOON + 1_000)).isEqualTo(Progress.NONE);
        assertThat(progress.whenCaughtUp(NOON + 6_000)).isEqualTo(NOON + 1_000);
    }

    @Test
    void shouldFollowTheNewestRecordWhileReading() {
        progress.observe(NOON - 60_000);
        progress.observe(NOON - 61_000);
        assertThat(progress.whileReading(NOON)).isEqualTo(NOON - 65_001);
    }

    @Test
    void shouldSayNothingBeforeTheFirstRecord() {
        assertThat(progress.whileReading(NOON)).isEqualTo(Progress.NONE);
    }

    @Test
    void shouldNeverGoBackWhenTheClockDoes() {
        progress.whenCaughtUp(NOON);
        assertThat(progress.whenCaughtUp(NOON - 1_000)).isEqualTo(Progress.NONE);
        progress.observe(NOON - 60_000);
        assertThat(progress.whileReading(NOON + 100)).isEqualTo(Progress.NONE);
    }

    @Test
    void shouldNotFloodTheStream() {
        progress.whenCaughtUp(NOON);
        assertThat(progress.whenCaughtUp(NOON + 10)).isEqualTo(Progress.NONE);
        assertThat(progress.whenCaughtUp(NOON + 50)).isEqualTo(NOON - 4_950);
    }

    @Test
    void shouldTellALateRecord() {
        progress.whenCaughtUp(NOON);
        assertThat(progress.observe(NOON - 5_000)).isTrue();
        assertThat(progress.observe(NOON - 4_999)).isFalse();
    }
}

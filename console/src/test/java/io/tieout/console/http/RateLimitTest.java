package io.tieout.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long NOW = 1_774_000_000_000L;

    private final RateLimit limit = new RateLimit(3);

    @Test
    void shouldRefuseOneTooManyUntilTheMinuteIsOver() {
        assertThat(limit.count("ann", NOW)).isEqualTo(new RateLimit.Left(3, 2, 60));
        assertThat(limit.count("ann", NOW + 10_000)).isEqualTo(new RateLimit.Left(3, 1, 50));
        assertThat(limit.count("ann", NOW + 10_001).remaining()).isZero();
        assertThat(limit.count("ann", NOW + 59_999)).isEqualTo(new RateLimit.Left(3, -1, 1));
        assertThat(limit.count("ann", NOW + 60_000)).isEqualTo(new RateLimit.Left(3, 2, 60));
    }

    @Test
    void shouldCountEveryCallerAlone() {
        for (int i = 0; i < 4; i++) {
            limit.count("ann", NOW);
        }

        assertThat(limit.count("ben", NOW).remaining()).isEqualTo(2);
    }
}

package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Observed;
import java.time.Duration;

/**
 * When documents settle in a continuous run.
 *
 * @param tick ticks are the full multiples of it since 1970-01-01T00:00Z
 * @param certainDelay after its observation a document is due for certain rules
 * @param inferredDelay after its observation a document is due for inferred rules
 */
public record CashTiming(Duration tick, Duration certainDelay, Duration inferredDelay) {

    public static CashTiming defaults() {
        return new CashTiming(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5));
    }

    /** The tick at which a document comes, in milliseconds since 1970-01-01T00:00Z. */
    public long comesMillis(Observed observed) {
        return tickFrom(observed, certainDelay);
    }

    /** The tick at which a document is due for inferred rules, likewise. */
    public long inferredMillis(Observed observed) {
        return tickFrom(observed, inferredDelay);
    }

    private long tickFrom(Observed observed, Duration delay) {
        long length = tick.toMillis();
        long due = observed.observedAtMillis() + (Ticks.waits(observed) ? delay.toMillis() : 0);
        return -Math.floorDiv(-due, length) * length;
    }

    Ticks ticks() {
        return new Ticks() {
            @Override
            public long comes(Observed observed) {
                return comesMillis(observed);
            }

            @Override
            public long inferred(Observed observed) {
                return inferredMillis(observed);
            }
        };
    }
}

package io.tieout.operators.bank;

import java.io.Serializable;

/**
 * When items settle, in milliseconds of event time. A tick is a full multiple of {@code
 * tickMillis}; an item settles at the first tick at or after its observation plus the delay.
 *
 * @param tickMillis 0 in a bounded run, in which everything settles at the end of input
 */
public record SettleTimes(long tickMillis, long certainDelayMillis, long inferredDelayMillis)
        implements Serializable {

    /** Everything settles when the input ends. */
    public static final SettleTimes AT_END = new SettleTimes(0, 0, 0);

    public SettleTimes {
        if (tickMillis < 0 || certainDelayMillis < 0 || inferredDelayMillis < certainDelayMillis) {
            throw new IllegalArgumentException(
                    "settle times must be 0 <= certain <= inferred, with a positive tick");
        }
    }

    public boolean isAtEnd() {
        return tickMillis == 0;
    }

    public long certainTick(long observedAtMillis) {
        return tick(observedAtMillis, certainDelayMillis);
    }

    public long inferredTick(long observedAtMillis) {
        return tick(observedAtMillis, inferredDelayMillis);
    }

    /** The tick at which a decision takes effect. */
    public long decisionTick(long observedAtMillis) {
        return tick(observedAtMillis, 0);
    }

    private long tick(long observedAtMillis, long delayMillis) {
        if (isAtEnd()) {
            return Long.MAX_VALUE;
        }
        long at = Math.addExact(observedAtMillis, delayMillis);
        return Math.multiplyExact(-Math.floorDiv(-at, tickMillis), tickMillis);
    }
}

package io.tieout.operators.lookup;

import java.io.Serializable;

/**
 * When an event that was observed at a time is decided, in event time; not before the observation.
 * {@code SettleTimes::inferredTick} is one.
 */
@FunctionalInterface
public interface SettleTick extends Serializable {

    /** Everything is decided when the input ends. */
    SettleTick AT_END = observedAtMillis -> Long.MAX_VALUE;

    long tickOf(long observedAtMillis);

    /** The sum, or the end of time if there is no such number. */
    static long later(long millis, long delayMillis) {
        return millis > Long.MAX_VALUE - delayMillis ? Long.MAX_VALUE : millis + delayMillis;
    }
}

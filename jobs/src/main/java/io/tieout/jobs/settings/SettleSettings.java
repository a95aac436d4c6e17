package io.tieout.jobs.settings;

import java.time.Duration;

/**
 * When items settle, in event time: {@code tick} is the rhythm in which the engine decides, the
 * others how long after its observation an item waits for rivals.
 *
 * @param certain for rules that prove a match by a unique reference
 * @param inferred for rules that infer one; not shorter than {@code certain}
 */
public record SettleSettings(Duration tick, Duration certain, Duration inferred) {

    public static final SettleSettings DEFAULTS =
            new SettleSettings(
                    Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(10));

    public SettleSettings {
        if (tick.isNegative() || tick.isZero()) {
            throw new IllegalArgumentException("settle.tick must be more than nothing");
        }
        if (certain.isNegative() || inferred.compareTo(certain) < 0) {
            throw new IllegalArgumentException(
                    "settle.certain must not be negative nor longer than settle.inferred");
        }
    }
}

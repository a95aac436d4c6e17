package io.tieout.operators.collections;

import io.tieout.core.collections.CollectionsSettings;
import java.io.Serializable;
import java.time.ZoneId;

/**
 * When customers are looked at, and by which rules.
 *
 * @param atEnd once, at the end of input, as of the day the account items say; else every business
 *     day in event time
 * @param hour of that day, 0 to 23
 * @param zone IANA name of the zone in which days begin and the hour is meant
 * @param quiet nobody is reminded; what is open is remembered, for the day that this changes
 */
public record CollectionsOperatorSettings(
        CollectionsSettings rules, boolean atEnd, int hour, String zone, boolean quiet)
        implements Serializable {

    public CollectionsOperatorSettings {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour must be 0 to 23, not " + hour);
        }
        ZoneId.of(zone);
    }

    /** For a run that ends. */
    public static CollectionsOperatorSettings bounded(CollectionsSettings rules) {
        return new CollectionsOperatorSettings(rules, true, 0, "UTC", false);
    }

    /** For a run that goes on for ever. */
    public static CollectionsOperatorSettings daily(
            CollectionsSettings rules, int hour, String zone) {
        return new CollectionsOperatorSettings(rules, false, hour, zone, false);
    }

    public CollectionsOperatorSettings quietly() {
        return new CollectionsOperatorSettings(rules, atEnd, hour, zone, true);
    }
}

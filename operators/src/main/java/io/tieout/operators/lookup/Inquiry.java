package io.tieout.operators.lookup;

import java.util.Objects;

/**
 * An event that consults several keys, on its way to the gather.
 *
 * @param id of the event; what has the same id is decided once
 * @param observedAtMillis when the event was observed, in event time
 * @param contentHash tells contents apart that came under one id
 * @param keys how many replies there will be
 */
public record Inquiry<E>(String id, long observedAtMillis, long contentHash, int keys, E event) {

    public Inquiry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(event, "event");
        if (keys < 0) {
            throw new IllegalArgumentException("an inquiry cannot consult " + keys + " keys");
        }
    }

    Stamp stamp() {
        return new Stamp(observedAtMillis, contentHash);
    }
}

package io.tieout.connectors.log;

import java.io.Serializable;

/**
 * The wall clock, passed in by whoever starts the program so that tests can turn it. Writers and
 * readers of one log share the machine and therefore the clock.
 */
@FunctionalInterface
public interface TimeSource extends Serializable {

    /** Milliseconds since 1970-01-01T00:00Z. */
    long millis();
}

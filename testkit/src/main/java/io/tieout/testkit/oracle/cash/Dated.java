package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.Observed;

/**
 * A document with its times in milliseconds since 1970-01-01T00:00Z.
 *
 * @param comes the tick at which it comes
 * @param inferred the tick at which it is due for inferred rules
 */
record Dated<T>(T document, long observedAtMillis, long comes, long inferred) {

    static <T> Dated<T> of(Class<T> kind, Observed observed, Ticks ticks) {
        return new Dated<>(
                kind.cast(observed.event()),
                observed.observedAtMillis(),
                ticks.comes(observed),
                ticks.inferred(observed));
    }

    boolean isThere(long tick) {
        return comes <= tick;
    }
}

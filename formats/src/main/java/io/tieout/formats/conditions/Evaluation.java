package io.tieout.formats.conditions;

import io.tieout.core.conditions.Facts;

/** A part of a condition, compiled: its value for facts. */
@FunctionalInterface
interface Evaluation {

    Object of(Facts facts);

    default boolean holds(Facts facts) {
        return (Boolean) of(facts);
    }
}

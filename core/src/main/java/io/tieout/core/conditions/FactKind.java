package io.tieout.core.conditions;

/** What kind of value a fact has, and so what a condition may do with it. */
public enum FactKind {
    /** A {@code Long}: a count, or money in minor units. */
    NUMBER,
    /** A {@code String}; empty if nothing is stated. Days are ISO 8601, so that they compare. */
    TEXT,
    /** A {@code Boolean}. */
    FLAG,
    /** A {@code List} of strings; empty if there are none. */
    TEXTS
}

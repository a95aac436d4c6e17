package io.tieout.testkit.oracle;

/** Which settle time a rule waits for. */
enum DueClass {
    CERTAIN,
    INFERRED
}

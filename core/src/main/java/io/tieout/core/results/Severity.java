package io.tieout.core.results;

/** How urgent an exception is. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}

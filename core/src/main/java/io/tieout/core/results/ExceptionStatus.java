package io.tieout.core.results;

/** Whether an exception still waits for somebody or something. */
public enum ExceptionStatus {
    OPEN,
    CLOSED
}

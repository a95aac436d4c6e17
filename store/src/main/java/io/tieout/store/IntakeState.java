package io.tieout.store;

/** How far the intake of a file has come, in this order. */
public enum IntakeState {
    READING,
    DONE,
    /** Not readable as a whole; nothing of it was accepted. */
    FAILED
}

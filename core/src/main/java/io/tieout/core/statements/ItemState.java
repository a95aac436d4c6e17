package io.tieout.core.statements;

/** How far one of our documents has come, most settled first. Only what is posted is in balance. */
public enum ItemState {
    POSTED,
    /** In approval. */
    PENDING,
    /** Something about it is not as it should be. */
    HELD,
    REJECTED,
    /** Repeats another document of ours. */
    DUPLICATE,
    /** Taken back: as if it had never been. */
    WITHDRAWN
}

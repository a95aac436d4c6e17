package io.tieout.connectors.files.source.split;

/** How far a file has come. The names are part of the checkpoint format. */
public enum FileOutcome {
    /** Rows are still to come. */
    OPEN,
    /** All rows have been emitted. */
    DONE,
    /** Its dead letter has been emitted; nothing more comes from it. */
    FAILED
}

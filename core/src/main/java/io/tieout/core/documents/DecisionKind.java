package io.tieout.core.documents;

/** What a person may decide about a match. */
public enum DecisionKind {
    /** These items belong together, whatever the rules say. */
    CONFIRM,
    /** These items do not belong together and are never suggested together again. */
    REJECT,
    /** These items belong together in the stated parts. */
    SPLIT
}

package io.tieout.core.documents;

/** Whether a vendor may be paid, and how closely its bills are looked at. */
public enum VendorStatus {
    ACTIVE,
    BLOCKED,
    /** Not trusted yet: who approves its bills is for the rules of approval. */
    NEW,
    /** On the watch list: likewise. */
    WATCHED
}

package io.tieout.core.documents;

/** When a vendor's invoice numbers begin again. */
public enum Numbering {
    /** A number is one invoice for good. */
    NEVER,
    /** The same number in another year is another invoice. */
    YEARLY
}

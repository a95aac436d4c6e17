package io.tieout.core.documents;

/** What the issuing system says about a receivable when it hands it over. */
public enum ReceivableStatus {
    OPEN,
    /** Open, and the customer objects: cash may be applied to it, reminders stop. */
    DISPUTED,
    /** Settled before Tieout came to know it: nothing can be applied to it. */
    CLOSED,
    /** Withdrawn: nothing is owed and nothing can be applied to it. */
    CANCELLED
}

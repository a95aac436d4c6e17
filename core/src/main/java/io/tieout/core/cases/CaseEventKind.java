package io.tieout.core.cases;

/** What happened to a case. */
public enum CaseEventKind {
    OPENED,
    REOPENED,
    CLOSED,
    CLAIMED,
    LEASE_ENDED,
    RELEASED,
    ASSIGNED,
    COMMENTED,
    /** It is due soon. */
    REMINDED,
    ESCALATED,
    /** It is due and there is no desk that it could go to. */
    OVERDUE,
    PROPOSED,
    APPROVED,
    /** Somebody wanted something that was not possible; the text says why. */
    REFUSED,
    /** Somebody put a file to it; the text says which. */
    ATTACHED
}

package io.tieout.core.documents;

/** What a person may do with a case. */
public enum CaseAction {
    /** Work on it alone until the lease ends. */
    CLAIM,
    /** Give the lease back early. */
    RELEASE,
    /** Make somebody responsible. */
    ASSIGN,
    /** Say something that stays with the case. */
    COMMENT,
    /** Hand it to the next desk. */
    ESCALATE,
    /** Propose how it should end; somebody else has to approve. */
    PROPOSE,
    /** Approve what somebody else proposed. */
    APPROVE,
    /** Put a file to it; it stays with the case. */
    ATTACH
}

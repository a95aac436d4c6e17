package io.tieout.core.payments;

/** How far a proposal is. */
public enum ProposalState {
    /** Waits for a second person. */
    PROPOSED,
    /** May go to the bank; nothing changes any more. */
    APPROVED,
    /** Was written for the bank. */
    EXPORTED
}

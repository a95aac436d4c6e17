package io.tieout.console.identity;

/** Something that not everybody may do, with its name among the capabilities of a session. */
public enum Permission {
    /** What everybody has who is signed in. */
    READ(null),
    DECIDE_BANK("decide:bank"),
    DECIDE_RECEIVABLES("decide:receivables"),
    DECIDE_PAYABLES("decide:payables"),
    /** Agree to what somebody else proposed. */
    APPROVE("approve"),
    /** Write rules, try them and propose them. */
    PROPOSE_RULES("rules:propose"),
    /** Put rules into force that somebody else proposed. */
    PUBLISH_RULES("rules:publish"),
    /** See what is going to be paid, to whom and from where. */
    PAYMENTS("payments"),
    LEDGER("ledger"),
    ACTION_LOG("actionLog"),
    EVIDENCE_PACK("evidencePack"),
    DEAD_LETTERS("deadLetters"),
    REPLAY_DEAD_LETTERS("deadLetters:replay"),
    WEBHOOKS("webhooks"),
    IMPORT("import");

    private final String capability;

    Permission(String capability) {
        this.capability = capability;
    }

    /** Null if it is not worth telling. */
    public String capability() {
        return capability;
    }
}

package io.tieout.benchmarks.recon.statements;

/** How far one of our documents has come; only what is posted is in our balance. */
enum PlannedState {
    POSTED(""),
    /** Without an order; waits for somebody's approval. */
    PENDING("inApproval"),
    /** Does not add up. */
    HELD("held"),
    /** Does not add up, and somebody sent it back. */
    REJECTED("rejected"),
    /** Repeats another one. */
    DUPLICATE("duplicate");

    private final String cause;

    PlannedState(String cause) {
        this.cause = cause;
    }

    /** The cause of what it contributes; empty if it is in our balance. */
    String cause() {
        return cause;
    }
}

package io.tieout.core.identification;

/** What a key rests on, strongest first. */
public enum Rank {
    DECISION,
    REMITTANCE,
    REMITTANCE_LINE,
    VIRTUAL_ACCOUNT,
    ISSUED_REFERENCE,
    NUMBER,
    ACCOUNT,
    ALIAS,
    FULL_NAME,
    NAME,
    SIMILAR_NAME,
    /** An order that the payer quotes; it weighs what the others say. */
    ORDER;

    /** Whether another payer than the customer is no contradiction. */
    boolean allowsOtherPayer() {
        return this == DECISION
                || this == REMITTANCE
                || this == VIRTUAL_ACCOUNT
                || this == ISSUED_REFERENCE;
    }

    /** Whether it names who pays, and not only what is paid. */
    boolean namesPayer() {
        return this == VIRTUAL_ACCOUNT
                || this == ACCOUNT
                || this == ALIAS
                || this == FULL_NAME
                || this == NAME
                || this == SIMILAR_NAME;
    }

    /** Whether a payment identified by it teaches its account and name. */
    public boolean teaches() {
        return compareTo(NUMBER) <= 0;
    }
}

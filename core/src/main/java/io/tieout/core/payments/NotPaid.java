package io.tieout.core.payments;

/** Why a bill or credit note is not in a proposal. */
public enum NotPaid {
    /** Something about it has to be settled first. */
    HELD,
    /** The vendor is not paid. */
    VENDOR_STOPPED,
    /** Nobody knows where its money should go. */
    NO_CREDITOR_ACCOUNT,
    /** The next run is early enough, and loses no discount. */
    NOT_DUE,
    /** The discount earns less than the hurdle. */
    BELOW_HURDLE,
    /** The company has no account in its currency. */
    NO_ACCOUNT,
    /** Others were more urgent, and the cash is used up. */
    INSUFFICIENT_CASH,
    /** A credit note of a vendor to whom this run pays nothing, or less than the note. */
    NOTHING_TO_REDUCE,
    /** A person took it out. */
    REMOVED
}

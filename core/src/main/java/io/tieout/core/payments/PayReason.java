package io.tieout.core.payments;

/** Why a bill is paid on this run, the most urgent first. */
public enum PayReason {
    /** It should have been paid before. */
    OVERDUE,
    /** The next run would be late. */
    DUE,
    /** The next run would lose a discount that earns more than the hurdle. */
    DISCOUNT,
    /** A credit note that reduces what is paid. */
    CREDIT,
    /** A person put it in. */
    CHOSEN
}

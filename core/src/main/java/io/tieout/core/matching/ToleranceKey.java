package io.tieout.core.matching;

/** What a tolerance of payables is for. */
public enum ToleranceKey {
    /** Billed against ordered, in order units. */
    QUANTITY_ORDERED,
    /** Billed against received, in order units. */
    QUANTITY_RECEIVED,
    /** Price of one order unit. */
    PRICE,
    /** Net amount of an order line, over all its bills. */
    LINE_AMOUNT,
    /** Charges of an order, over all its bills. */
    CHARGES,
    /** Tax of one bill. */
    TAX,
    /** Net amount of an order, over all its bills. */
    TOTAL
}

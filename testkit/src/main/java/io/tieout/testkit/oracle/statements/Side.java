package io.tieout.testkit.oracle.statements;

/** The group of a line or item. */
enum Side {
    DEBIT,
    CREDIT,
    PAYMENT,
    ADJUSTMENT
}

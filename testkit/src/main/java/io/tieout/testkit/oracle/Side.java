package io.tieout.testkit.oracle;

/** Where an item stands. */
enum Side {
    BANK,
    LEDGER
}

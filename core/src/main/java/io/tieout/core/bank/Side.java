package io.tieout.core.bank;

/** Which record of the account an item stands in. */
public enum Side {
    BANK,
    LEDGER
}

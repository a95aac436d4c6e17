package io.tieout.operators.payables;

/** Where payments to vendors are read, for whoever looks at vendors' accounts. */
public enum VendorPayments {
    /** Nobody looks. */
    NOT_READ,
    /** Entries of the cash book. */
    CASH_BOOK,
    /** Lines of the bank, where there is no cash book. */
    BANK
}

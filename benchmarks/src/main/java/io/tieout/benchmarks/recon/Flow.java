package io.tieout.benchmarks.recon;

import java.util.Locale;

/** What a generated feed is about. */
public enum Flow {
    /** Bank lines and the cash ledger. */
    BANK,
    /** Customer invoices, payments and remittances. */
    RECEIVABLES,
    /** Purchase orders, goods receipts and vendors' invoices. */
    PAYABLES,
    /** Vendors' and customers' statements, with our side of their accounts. */
    STATEMENTS;

    /** As it is written on the command line and in file names. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

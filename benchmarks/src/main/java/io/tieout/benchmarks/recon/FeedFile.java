package io.tieout.benchmarks.recon;

import java.nio.charset.StandardCharsets;

/** The files of feeds; each flow has some of them. */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
public enum FeedFile {
    BANK_STATEMENTS("bank-statements", 's'),
    BANK_TRANSACTIONS("bank-transactions", 'b'),
    LEDGER_ENTRIES("ledger-entries", 'g'),
    RECEIVABLES("receivables", 'r'),
    REMITTANCES("remittances", 'm'),
    CUSTOMERS("customers", 'c'),
    VENDORS("vendors", 'v'),
    PURCHASE_ORDERS("purchase-orders", 'o'),
    GOODS_RECEIPTS("goods-receipts", 'd'),
    INVOICES("invoices", 'i');

    private final String stream;
    private final char idLetter;
    private final byte[] name;

    FeedFile(String stream, char idLetter) {
        this.stream = stream;
        this.idLetter = idLetter;
        this.name = stream.getBytes(StandardCharsets.US_ASCII);
    }

    public String fileName() {
        return stream + ".jsonl";
    }

    /** The stream's name; shared, not to be changed. */
    public byte[] stream() {
        return name;
    }

    public char idLetter() {
        return idLetter;
    }
}

package io.tieout.core.documents;

/** The names of the canonical streams; each is also a JSON Lines file and a topic. */
public final class Streams {

    public static final String BANK_TRANSACTIONS = "bank-transactions";
    public static final String BANK_STATEMENTS = "bank-statements";
    public static final String LEDGER_ENTRIES = "ledger-entries";
    public static final String DECISIONS = "decisions";

    private Streams() {}
}

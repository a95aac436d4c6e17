package io.tieout.core.documents;

/** What a line of a statement is by the party's account, with its name in the canonical form. */
public enum StatementLineKind {
    INVOICE("invoice"),
    DEBIT_NOTE("debitNote"),
    CREDIT_NOTE("creditNote"),
    PAYMENT("payment"),
    /** The balance before the other lines; no movement. */
    BROUGHT_FORWARD("broughtForward"),
    /** A discount, a write-off, a rounding: anything without a document. */
    ADJUSTMENT("adjustment"),
    /** The party does not say. */
    OTHER("other");

    private final String wireName;

    StatementLineKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}

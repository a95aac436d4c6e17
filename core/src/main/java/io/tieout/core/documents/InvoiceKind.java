package io.tieout.core.documents;

/** What a vendor's bill does to what the vendor is owed, with its name in the canonical form. */
public enum InvoiceKind {
    INVOICE("invoice"),
    /** Lowers what is owed. Its amounts are positive all the same: the kind is the sign. */
    CREDIT_NOTE("creditNote");

    private final String wireName;

    InvoiceKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** 1 for what the vendor is owed, -1 for what it gives back. */
    public int sign() {
        return this == CREDIT_NOTE ? -1 : 1;
    }
}

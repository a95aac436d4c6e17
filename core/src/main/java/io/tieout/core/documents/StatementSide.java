package io.tieout.core.documents;

/** Whose account a statement states, with its name in the canonical form. */
public enum StatementSide {
    /** A vendor says what we owe it. */
    VENDOR("vendor"),
    /** A customer says what it owes us. */
    CUSTOMER("customer");

    private final String wireName;

    StatementSide(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}

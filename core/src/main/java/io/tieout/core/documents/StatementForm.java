package io.tieout.core.documents;

/** What the lines of a statement are, with its name in the canonical form. */
public enum StatementForm {
    /** What the party holds as open. */
    OPEN_ITEMS("openItems"),
    /** Everything that moved after an opening balance. */
    ACTIVITY("activity");

    private final String wireName;

    StatementForm(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}

package io.tieout.formats.camt;

/** The three bank-to-customer messages; they differ in the names of two elements. */
enum MessageKind {
    REPORT("camt.052", "BkToCstmrAcctRpt", "Rpt"),
    STATEMENT("camt.053", "BkToCstmrStmt", "Stmt"),
    NOTIFICATION("camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn");

    private final String prefix;
    private final String root;
    private final String body;

    MessageKind(String prefix, String root, String body) {
        this.prefix = prefix;
        this.root = root;
        this.body = body;
    }

    /** Keeps ids of the three apart: a bank may give a report and a statement the same Id. */
    String prefix() {
        return prefix;
    }

    String root() {
        return root;
    }

    /** The element that holds the entries of one account. */
    String body() {
        return body;
    }

    /**
     * The message that begins with this element, or null. Version 001.01 appends {@code V01} to the
     * name.
     */
    static MessageKind ofRoot(String name) {
        for (MessageKind kind : values()) {
            if (name.equals(kind.root) || name.equals(kind.root + "V01")) {
                return kind;
            }
        }
        return null;
    }
}

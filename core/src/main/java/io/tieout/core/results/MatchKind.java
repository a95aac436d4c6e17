package io.tieout.core.results;

/** Which flow made a match, with its name in the results. */
public enum MatchKind {
    BANK("bank"),
    CASH("cash"),
    THREE_WAY("threeWay"),
    STATEMENT("statement"),
    /** Ledger entries that cancel each other; the left side is empty. */
    LEDGER_OFFSET("ledgerOffset");

    private final String wireName;

    MatchKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}

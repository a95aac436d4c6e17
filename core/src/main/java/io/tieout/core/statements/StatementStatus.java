package io.tieout.core.statements;

/** How well a statement and our account agree, with its name in the results. */
public enum StatementStatus {
    FULLY_MATCHED("fullyMatched"),
    /** Everything was found on both sides; something about it differs. */
    MATCHED_WITH_DIFFERENCES("matchedWithDifferences"),
    /** They lack something of ours. */
    ITEMS_MISSING("itemsMissing"),
    /** Something of theirs is unknown, unexplained or does not add up. */
    INCOMPLETE("incomplete");

    private final String wireName;

    StatementStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}

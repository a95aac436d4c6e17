package io.tieout.core.documents;

/** How many documents have to agree before a line is paid, with its name in the canonical form. */
public enum MatchingPolicy {
    /** The bill alone. */
    NONE("none"),
    /** Bill and order. */
    TWO_WAY("twoWay"),
    /** Bill, order and receipt. */
    THREE_WAY("threeWay");

    private final String wireName;

    MatchingPolicy(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}

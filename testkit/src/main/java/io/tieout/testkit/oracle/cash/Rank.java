package io.tieout.testkit.oracle.cash;

/** Where an answer about a payer comes from, the best first (section 2). */
enum Rank {
    DECISION,
    REMITTANCE,
    LINES,
    VIRTUAL,
    ISSUED,
    NUMBERS,
    ACCOUNT,
    ALIAS,
    FULL_NAME,
    NAME,
    SIMILAR,
    ORDER;

    boolean saysWhoPaysForWhom() {
        return this == DECISION || this == REMITTANCE || this == VIRTUAL || this == ISSUED;
    }

    /** Whether it names the customer who pays; an alias names a family only. */
    boolean saysWhoPays() {
        return this == VIRTUAL || this == ACCOUNT || isName();
    }

    private boolean isName() {
        return this == FULL_NAME || this == NAME || this == SIMILAR;
    }

    /** Whether what it identifies teaches an alias. */
    boolean teaches() {
        return compareTo(NUMBERS) <= 0;
    }
}

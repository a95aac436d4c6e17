package io.tieout.operators.receivables;

/** The scope of cash application: everything that may compete for a receivable has the same. */
record FamilyKey(String companyId, String rootId) {

    /** No company is called so that it has one. */
    private static final char SEPARATOR = '\u001f';

    /** As one string, as Flink partitions by it. */
    String text() {
        return companyId + SEPARATOR + rootId;
    }

    static FamilyKey of(String text) {
        int end = text.indexOf(SEPARATOR);
        return new FamilyKey(text.substring(0, end), text.substring(end + 1));
    }
}

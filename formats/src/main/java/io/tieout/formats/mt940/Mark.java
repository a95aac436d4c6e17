package io.tieout.formats.mt940;

/** The debit or credit mark of a {@code :61:}, seen from the account holder. */
enum Mark {
    C,
    D,
    RC,
    RD,
    EC,
    ED;

    // Longest first: "RD" must not be taken for an R and a D.
    private static final Mark[] BY_LENGTH = {RC, RD, EC, ED, C, D};

    static Mark at(String text, int at) throws BadField {
        for (Mark mark : BY_LENGTH) {
            if (text.startsWith(mark.name(), at)) {
                return mark;
            }
        }
        throw new BadField("61/mark", "neither a debit nor a credit mark follows the dates");
    }

    int length() {
        return name().length();
    }

    /** A reversed credit takes money out again, a reversed debit brings it back. */
    boolean isMoneyOut() {
        return this == D || this == RC || this == ED;
    }

    boolean isReversal() {
        return this == RC || this == RD;
    }

    boolean isExpected() {
        return this == EC || this == ED;
    }
}

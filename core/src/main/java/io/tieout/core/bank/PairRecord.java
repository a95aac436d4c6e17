package io.tieout.core.bank;

/**
 * What people decided about a pair of names so far.
 *
 * @param confirmations of all times
 * @param rejections of all times
 * @param confirmationsInARow since the last rejection
 * @param lastConfirmedAtMillis the latest {@code decidedAt} of a confirmation, {@link #NEVER} if
 *     there is none
 * @param lastDecidedAtMillis the latest {@code decidedAt} of any decision
 */
public record PairRecord(
        int confirmations,
        int rejections,
        int confirmationsInARow,
        long lastConfirmedAtMillis,
        long lastDecidedAtMillis) {

    /** Long before any decision. */
    public static final long NEVER = Long.MIN_VALUE;

    /** Of a pair about which nobody decided, or whose decisions were forgotten. */
    public static final PairRecord NONE = new PairRecord(0, 0, 0, NEVER, NEVER);

    public PairRecord {
        if (rejections < 0 || confirmationsInARow < 0 || confirmationsInARow > confirmations) {
            throw new IllegalArgumentException(
                    "impossible counts: "
                            + confirmations
                            + " confirmations, "
                            + confirmationsInARow
                            + " in a row, "
                            + rejections
                            + " rejections");
        }
    }

    public int decisions() {
        return confirmations + rejections;
    }

    PairRecord confirmed(long decidedAtMillis) {
        return new PairRecord(
                confirmations + 1,
                rejections,
                confirmationsInARow + 1,
                Math.max(lastConfirmedAtMillis, decidedAtMillis),
                Math.max(lastDecidedAtMillis, decidedAtMillis));
    }

    PairRecord rejected(long decidedAtMillis) {
        return new PairRecord(
                confirmations,
                rejections + 1,
                0,
                lastConfirmedAtMillis,
                Math.max(lastDecidedAtMillis, decidedAtMillis));
    }
}

package io.tieout.core.receivables.rules;

import io.tieout.core.receivables.Turn;

/** What a payer who is known by a similar name only has to prove besides. */
final class Weak {

    private Weak() {}

    /** Whether the payer is known weakly and the amount is too round to prove anything. */
    static boolean isUnproven(Turn turn) {
        return turn.payment().isWeak()
                && significantDigits(turn.amount()) < turn.settings().minSignificantDigits();
    }

    private static int significantDigits(long amount) {
        long rest = Math.abs(amount);
        while (rest != 0 && rest % 10 == 0) {
            rest /= 10;
        }
        return Long.toString(rest).length();
    }
}

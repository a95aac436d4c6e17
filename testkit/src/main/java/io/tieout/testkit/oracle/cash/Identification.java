package io.tieout.testkit.oracle.cash;

import java.util.List;

/**
 * Whose payment it is.
 *
 * @param root of the family; null if it is not identified
 * @param payer the customer who pays; null if unknown
 * @param rank where the family is from; null if it is not identified
 * @param stray whether an account outweighed a number
 * @param suggestions the families of all answers, if it is not identified
 */
record Identification(
        String root,
        String payer,
        Rank rank,
        boolean stray,
        boolean weak,
        List<String> suggestions) {

    boolean isIdentified() {
        return root != null;
    }

    /** Whether it confirms the account and the name. */
    boolean teaches() {
        return isIdentified() && rank.teaches() && !stray;
    }
}

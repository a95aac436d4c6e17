package io.tieout.testkit.oracle.cash;

/**
 * What an application does to one receivable, in minor units. All of it clears the receivable.
 *
 * @param cash negative for a credit memo
 * @param kind of the deduction, in lower case; empty if there is none
 * @param across what the cash settles in the receivable's currency; null if it is in that currency
 */
record Part(
        Owed owed,
        long cash,
        long discount,
        long deduction,
        String kind,
        long difference,
        Long across) {

    Part(Owed owed, long cash, long discount, long deduction, String kind, long difference) {
        this(owed, cash, discount, deduction, kind, difference, null);
    }

    /** The same, settled by cash in another currency. */
    Part paidBy(long otherCash) {
        return new Part(owed, otherCash, discount, deduction, kind, difference, cash);
    }

    boolean isAcross() {
        return across != null;
    }

    long settled() {
        return isAcross() ? across : cash;
    }

    static Part of(Owed owed, long cash) {
        return new Part(owed, cash, 0, 0, "", 0);
    }

    static Part discounted(Owed owed, long discount) {
        return new Part(owed, owed.available() - discount, discount, 0, "", 0);
    }

    /** The same with the cash reduced and the rest let pass. */
    Part shortBy(long amount) {
        return new Part(owed, cash - amount, discount, deduction, kind, difference + amount);
    }

    long cleared() {
        return settled() + discount + deduction + difference;
    }

    boolean hasNegativeCashForInvoice() {
        return !owed.isCredit() && cash < 0;
    }
}

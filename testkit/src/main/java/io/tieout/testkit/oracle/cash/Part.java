package io.tieout.testkit.oracle.cash;

/**
 * What an application does to one receivable, in minor units. All of it clears the receivable.
 *
 * @param cash negative for a credit memo
 * @param kind of the deduction, in lower case; empty if there is none
 */
record Part(Owed owed, long cash, long discount, long deduction, String kind, long difference) {

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
        return cash + discount + deduction + difference;
    }

    boolean hasNegativeCashForInvoice() {
        return !owed.isCredit() && cash < 0;
    }
}

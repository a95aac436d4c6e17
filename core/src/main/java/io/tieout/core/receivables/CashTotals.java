package io.tieout.core.receivables;

/**
 * What became of the payments of one currency, in minor units. Every cent is in one of the three
 * amounts.
 *
 * @param payments how many there are, unidentified ones included
 * @param applied cash that was applied to receivables and not taken back
 * @param unapplied cash that waits, for a decision or for its payer to be known
 * @param returned payments that the bank gave back
 */
public record CashTotals(long payments, long applied, long unapplied, long returned) {

    static CashTotals of(Payment payment) {
        long returned = payment.isReturned() ? payment.amount() : 0;
        long unapplied = payment.unapplied();
        return new CashTotals(1, payment.amount() - returned - unapplied, unapplied, returned);
    }

    static CashTotals unidentified(long amount) {
        return new CashTotals(1, 0, amount, 0);
    }

    CashTotals plus(CashTotals other) {
        return new CashTotals(
                Math.addExact(payments, other.payments),
                Math.addExact(applied, other.applied),
                Math.addExact(unapplied, other.unapplied),
                Math.addExact(returned, other.returned));
    }
}

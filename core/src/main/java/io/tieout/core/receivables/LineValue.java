package io.tieout.core.receivables;

/**
 * What one line of an application is in the company's currency, in minor units.
 *
 * @param carried at which the cleared amount stood in the books since its issue
 * @param worth of the cleared amount on the payment's day
 * @param converted what the cash was worth more than what it settled in another currency; zero
 *     within one currency
 */
public record LineValue(long carried, long worth, long converted) {

    /** By which the receivable's account has to be corrected. */
    long onReceivable() {
        return Math.subtractExact(worth, carried);
    }

    /** Negative for a loss. */
    public long gain() {
        return Math.addExact(onReceivable(), converted);
    }
}

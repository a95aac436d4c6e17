package io.tieout.core.exchange;

/**
 * Values amounts one after the other so that the values sum to the value of the sum: each gets what
 * brings the total there. Not thread-safe.
 */
public final class Shares {

    private final ExchangeRate rate;
    private long amount;
    private long value;

    public Shares(ExchangeRate rate) {
        this(rate, 0, 0);
    }

    /** Goes on behind amounts that were valued before, by whatever rates. */
    public Shares(ExchangeRate rate, long amountBefore, long valueBefore) {
        this.rate = rate;
        this.amount = amountBefore;
        this.value = valueBefore;
    }

    /** The next amount's share, in minor units. */
    public long next(long minorUnits) {
        amount = Math.addExact(amount, minorUnits);
        long share = Math.subtractExact(rate.value(amount), value);
        value = Math.addExact(value, share);
        return share;
    }
}

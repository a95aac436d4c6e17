package io.tieout.core.payables;

/** Charges and compared amounts of an order over all its bills, in minor units. */
final class OrderTotals {

    private long charges;
    private long chargesWaiting;
    private long expectedWaiting;
    private long netWaiting;
    private long expected;
    private long net;

    void begin() {
        chargesWaiting = 0;
        expectedWaiting = 0;
        netWaiting = 0;
    }

    /** Charges of what is granted and of what is ahead. */
    long chargesAhead() {
        return charges + chargesWaiting;
    }

    void chargeWaits(long amount) {
        chargesWaiting += amount;
    }

    void charge(long amount) {
        charges += amount;
    }

    /** Expected of what is granted and of what is ahead. */
    long expectedAhead() {
        return expected + expectedWaiting;
    }

    /** Billed of what is granted and of what is ahead, less value credits. */
    long netAhead() {
        return net + netWaiting;
    }

    void waitWith(long expectedAmount, long netAmount) {
        expectedWaiting += expectedAmount;
        netWaiting += netAmount;
    }

    void bill(long expectedAmount, long netAmount) {
        expected += expectedAmount;
        net += netAmount;
    }

    void credit(long amount) {
        net -= amount;
    }
}

package io.tieout.core.payables;

/** Charges and compared amounts of an order over all its bills, in minor units. */
final class OrderTotals {

    private long charges;
    private long chargesWaiting;
    private long expectedWaiting;
    private long netWaiting;
    private long expected;
    private long net;

    OrderTotals copy() {
        OrderTotals copy = new OrderTotals();
        copy.resume(charges, expected, net);
        return copy;
    }

    /** Goes on where another run stood. */
    void resume(long chargesBefore, long expectedBefore, long netBefore) {
        charges = chargesBefore;
        expected = expectedBefore;
        net = netBefore;
    }

    long charges() {
        return charges;
    }

    long expected() {
        return expected;
    }

    long net() {
        return net;
    }

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

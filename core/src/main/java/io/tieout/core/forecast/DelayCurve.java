package io.tieout.core.forecast;

/**
 * How likely each delay is. A curve is shrunk to a wider one: with few payments it is nearly the
 * wider one, with many nearly its own. Shares sum to one.
 */
public final class DelayCurve {

    /** Without any payment: on the due date or in the thirty days after it, each as likely. */
    private static final int UNTAUGHT_DAYS = 30;

    private final double[] shares;

    /** Where shares begin and end that are not zero. */
    private final int from;

    private final int end;

    private DelayCurve(double[] shares) {
        this.shares = shares;
        int first = 0;
        while (shares[first] == 0) {
            first++;
        }
        int last = shares.length - 1;
        while (shares[last] == 0) {
            last--;
        }
        this.from = first;
        this.end = last + 1;
    }

    /** Of a company that has seen no payment. */
    public static DelayCurve untaught() {
        double[] shares = new double[PaymentDelays.SPAN_DAYS];
        for (int delay = 0; delay <= UNTAUGHT_DAYS; delay++) {
            shares[delay - PaymentDelays.EARLIEST_DAYS] = 1.0 / (UNTAUGHT_DAYS + 1);
        }
        return new DelayCurve(shares);
    }

    /**
     * @param mass what the payments weigh, by delay
     * @param strength what the wider curve weighs; above zero
     */
    static DelayCurve shrunk(double[] mass, DelayCurve wider, double strength) {
        double total = strength;
        for (double one : mass) {
            total += one;
        }
        double[] shares = mass.clone();
        for (int i = wider.from; i < wider.end; i++) {
            shares[i] += strength * wider.shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return new DelayCurve(shares);
    }

    /** The earliest delay that is possible. */
    int earliest() {
        return from + PaymentDelays.EARLIEST_DAYS;
    }

    /** The latest delay that is possible. */
    int latest() {
        return end - 1 + PaymentDelays.EARLIEST_DAYS;
    }

    /** The share of payments with that delay. */
    public double share(int delayDays) {
        return shares[delayDays - PaymentDelays.EARLIEST_DAYS];
    }

    /**
     * The delay that so large a share of payments does not exceed; never less for a larger share.
     */
    public int quantile(double share) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            if (sum >= share - 1e-12) {
                return i + PaymentDelays.EARLIEST_DAYS;
            }
        }
        return PaymentDelays.LATEST_DAYS;
    }
}

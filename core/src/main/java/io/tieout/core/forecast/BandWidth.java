package io.tieout.core.forecast;

import java.util.Arrays;

/**
 * How wide a band has to be, in standard deviations, to have held on eight of ten days: learned
 * from how far earlier forecasts were off. That way what moves all customers together, which the
 * spread of single payments does not know, widens it too.
 */
final class BandWidth {

    static final double COVERAGE = 0.8;

    /** What holds on eight of ten days for independent payments, many of them. */
    private static final double UNTAUGHT = 1.2816;

    private static final int FEW = 60;
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 5;

    /** Below that share of what is open, a spread says nothing. */
    private static final double NO_SPREAD = 1e-4;

    private double[] deviations = new double[64];
    private int size;

    /**
     * @param off actual minus expected, as a share of what was open
     * @param spread the standard deviation, as such a share
     */
    void add(double off, double spread) {
        if (spread < NO_SPREAD) {
            return;
        }
        if (size == deviations.length) {
            deviations = Arrays.copyOf(deviations, size * 2);
        }
        deviations[size++] = Math.abs(off) / spread;
    }

    void add(BandWidth others) {
        for (int i = 0; i < others.size; i++) {
            add(others.deviations[i], 1);
        }
    }

    double standardDeviations() {
        if (size < FEW) {
            return UNTAUGHT;
        }
        double[] sorted = Arrays.copyOf(deviations, size);
        Arrays.sort(sorted);
        double width = sorted[(int) Math.ceil(COVERAGE * size) - 1];
        return Math.min(Math.max(width, NARROWEST), WIDEST);
    }
}

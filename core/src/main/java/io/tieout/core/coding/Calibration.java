package io.tieout.core.coding;

import java.util.Arrays;
import java.util.List;

/**
 * Says how often a classifier that is so sure was right, from what turned out: the answers are
 * counted in 20 bins of its own probability. A bin starts as if it had been right in at most 80% of
 * 6 answers, so that confidence has to be earned; older answers fade, so that it can be lost.
 */
public final class Calibration {

    private static final int BINS = 20;
    private static final double START_WEIGHT = 6;
    private static final double START_MOST = 0.8;
    private static final double FADING = 0.995;

    private final double[] answers = new double[BINS];
    private final double[] right = new double[BINS];

    /** The share of right answers that is to be expected, 0 to 1. */
    public double confidence(double probability) {
        int bin = bin(probability);
        double start = Math.min(START_MOST, (bin + 0.5) / BINS);
        return (right[bin] + START_WEIGHT * start) / (answers[bin] + START_WEIGHT);
    }

    /** An answer of that probability turned out right or wrong. */
    public void note(double probability, boolean wasRight) {
        int bin = bin(probability);
        answers[bin] = answers[bin] * FADING + 1;
        right[bin] = right[bin] * FADING + (wasRight ? 1 : 0);
    }

    private static int bin(double probability) {
        return Math.min(BINS - 1, (int) (probability * BINS));
    }

    List<Double> answers() {
        return Arrays.stream(answers).boxed().toList();
    }

    List<Double> right() {
        return Arrays.stream(right).boxed().toList();
    }

    /** Goes on where another run stood. */
    void resume(CoderStanding standing) {
        for (int bin = 0; bin < BINS; bin++) {
            answers[bin] = standing.answers().get(bin);
            right[bin] = standing.right().get(bin);
        }
    }
}

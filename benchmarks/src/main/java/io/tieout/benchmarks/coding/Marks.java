package io.tieout.benchmarks.coding;

/**
 * How well a way did: right answers, those it is sure of, and how far its confidence is from the
 * share of right answers (expected calibration error, 10 bins of confidence weighted by answers).
 */
final class Marks {

    private static final int BINS = 10;

    private final double bar;
    private final int[] answers = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidence = new double[BINS];
    private int all;
    private int rightAll;
    private int sure;
    private int rightSure;

    /**
     * @param bar confidence from which on an answer is taken
     */
    Marks(double bar) {
        this.bar = bar;
    }

    void add(Answer answer, String truth) {
        boolean isRight = truth.equals(answer.account());
        all++;
        rightAll += isRight ? 1 : 0;
        if (answer.confidence() >= bar) {
            sure++;
            rightSure += isRight ? 1 : 0;
        }
        int bin = Math.min(BINS - 1, (int) (answer.confidence() * BINS));
        answers[bin]++;
        right[bin] += isRight ? 1 : 0;
        confidence[bin] += answer.confidence();
    }

    int lines() {
        return all;
    }

    double accuracy() {
        return share(rightAll, all);
    }

    double sureShare() {
        return share(sure, all);
    }

    double precisionWhereSure() {
        return share(rightSure, sure);
    }

    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(right[bin] - confidence[bin]);
        }
        return all == 0 ? 0 : error / all;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

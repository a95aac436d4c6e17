package io.tieout.core.coding;

/**
 * Weights of pairs of feature and account, with the sums of squared gradients that AdaGrad divides
 * by. Pairs share a table of fixed size by their hash, so that it never grows beyond 8 MiB a
 * company; pages of it are made when first written.
 */
final class SparseWeights {

    private static final int BITS = 19;
    private static final int PAGE_BITS = 9;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final double FIRST_STEP = 1e-8;

    private final double[][] weights = new double[1 << (BITS - PAGE_BITS)][];
    private final double[][] squares = new double[1 << (BITS - PAGE_BITS)][];

    double get(long feature, int account) {
        int slot = slot(feature, account);
        double[] page = weights[slot >>> PAGE_BITS];
        return page == null ? 0 : page[slot & (PAGE - 1)];
    }

    /** One step of AdaGrad against the gradient. */
    void step(long feature, int account, double gradient, double rate) {
        int slot = slot(feature, account);
        int page = slot >>> PAGE_BITS;
        int place = slot & (PAGE - 1);
        if (weights[page] == null) {
            weights[page] = new double[PAGE];
            squares[page] = new double[PAGE];
        }
        squares[page][place] += gradient * gradient;
        weights[page][place] -=
                rate * gradient / (StrictMath.sqrt(squares[page][place]) + FIRST_STEP);
    }

    private static int slot(long feature, int account) {
        long mixed = (feature + account * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        mixed ^= mixed >>> 31;
        mixed *= 0x94d049bb133111ebL;
        return (int) (mixed >>> (Long.SIZE - BITS));
    }
}

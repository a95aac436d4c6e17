package io.tieout.core.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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
    private final BitSet changed = new BitSet(1 << (BITS - PAGE_BITS));

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
        changed.set(page);
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

    /** The pages that changed since this was last asked. */
    List<WeightsPage> takeChanged() {
        List<WeightsPage> pages = new ArrayList<>();
        changed.stream().forEach(page -> pages.add(page(page)));
        changed.clear();
        return pages;
    }

    private WeightsPage page(int page) {
        List<WeightsPage.Weight> written = new ArrayList<>();
        for (int place = 0; place < PAGE; place++) {
            if (squares[page][place] != 0) {
                written.add(
                        new WeightsPage.Weight(place, weights[page][place], squares[page][place]));
            }
        }
        return new WeightsPage(page, written);
    }

    /** Goes on where another run stood. */
    void resume(WeightsPage page) {
        weights[page.page()] = new double[PAGE];
        squares[page.page()] = new double[PAGE];
        for (WeightsPage.Weight it : page.weights()) {
            weights[page.page()][it.place()] = it.weight();
            squares[page.page()][it.place()] = it.square();
        }
    }
}

package io.tieout.core.coding;

import java.util.List;

/**
 * A part of the table of weights, as it is kept.
 *
 * @param page its place in the table
 * @param weights those that are not zero, by place
 */
public record WeightsPage(int page, List<Weight> weights) {

    /**
     * @param place on the page
     * @param square sum of squared gradients
     */
    public record Weight(int place, double weight, double square) {}

    public WeightsPage {
        weights = List.copyOf(weights);
    }
}

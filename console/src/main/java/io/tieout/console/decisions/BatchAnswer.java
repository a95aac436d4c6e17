package io.tieout.console.decisions;

import io.tieout.console.http.Problem;
import io.tieout.console.views.MoneyView;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param count decisions in it
 * @param net sum of the left items, or of the right ones where there are none, by currency
 */
public record BatchAnswer(int count, List<MoneyView> net, List<Item> items) {

    /**
     * One decision.
     *
     * @param id null in a dry run and if it is refused
     * @param problem null if nothing is wrong
     */
    public record Item(boolean ok, String id, Problem problem) {}
}

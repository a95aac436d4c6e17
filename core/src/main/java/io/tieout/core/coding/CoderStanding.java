package io.tieout.core.coding;

import java.util.List;

/**
 * What a coder knows beside weights and past lines, after so many lines.
 *
 * @param taught how many lines it learned
 * @param accounts that it knows, in the order in which it met them; at most 512
 * @param answers how many it gave, faded, by bin of probability
 * @param right how many of these were right, likewise
 */
public record CoderStanding(
        long taught, List<String> accounts, List<Double> answers, List<Double> right) {

    public CoderStanding {
        accounts = List.copyOf(accounts);
        answers = List.copyOf(answers);
        right = List.copyOf(right);
    }
}

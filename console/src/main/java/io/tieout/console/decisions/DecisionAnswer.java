package io.tieout.console.decisions;

/**
 * A decision was taken in.
 *
 * @param status {@code accepted}: it is on disk where the engine takes it from
 */
public record DecisionAnswer(String id, String status) {

    static DecisionAnswer accepted(String id) {
        return new DecisionAnswer(id, "accepted");
    }
}

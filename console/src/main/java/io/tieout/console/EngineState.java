package io.tieout.console;

import io.tieout.console.operations.EngineHealth;
import io.tieout.console.payments.ProposalShelf;
import io.tieout.console.rules.BackTestBench;
import io.tieout.console.rules.ConfiguredRules;
import java.util.List;
import java.util.Optional;

/** What the console has of the engine beside the database; whoever starts both gives it. */
@FunctionalInterface
public interface EngineState {

    /** What the engine is doing; asked about every second. */
    String word();

    /** How its job does; empty if it does not answer. May take a second. */
    default Optional<EngineHealth> health() {
        return Optional.empty();
    }

    /** The flows whose rules people publish, as configured; asked once. */
    default List<ConfiguredRules> rules() {
        return List.of();
    }

    /** Where rules are tried on the past; asked once. */
    default Optional<BackTestBench> backTests() {
        return Optional.empty();
    }

    /** Where payment proposals are kept; asked once. */
    default Optional<ProposalShelf> proposals() {
        return Optional.empty();
    }
}

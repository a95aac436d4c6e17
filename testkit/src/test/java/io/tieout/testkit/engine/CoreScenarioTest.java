package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testkit.scenario.Expectation;
import io.tieout.testkit.scenario.Scenario;
import io.tieout.testkit.scenario.ScenarioCheck;
import io.tieout.testkit.scenario.ScenarioFiles;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoreScenarioTest {

    @ParameterizedTest
    @MethodSource("bounded")
    void shouldEndAsTheScenarioSays(Scenario scenario) {
        CoreRun.Outcome outcome = CoreRun.reconcile(scenario.events());

        assertThat(ScenarioCheck.problems(scenario, outcome.matches(), outcome.exceptions()))
                .isEmpty();
    }

    /** Conflicting duplicates and continuous runs are the operator's business. */
    static Stream<Scenario> bounded() {
        return ScenarioFiles.bank().stream()
                .filter(scenario -> !scenario.continuous())
                .filter(
                        scenario ->
                                scenario.expectations().stream()
                                        .noneMatch(Expectation.Conflict.class::isInstance));
    }
}

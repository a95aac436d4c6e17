package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.scenario.PayablesOutcome;
import io.tieout.testkit.scenario.PayablesScenarioCheck;
import io.tieout.testkit.scenario.Scenario;
import io.tieout.testkit.scenario.ScenarioFiles;
import io.tieout.testkit.stream.Shuffles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of payables ends as its file says, in whatever order its documents come. */
class PayablesScenariosTest {

    static Stream<Scenario> scenarios() {
        return ScenarioFiles.payables().stream();
    }

    static Stream<Scenario> bounded() {
        return scenarios().filter(scenario -> !scenario.continuous());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldEndAsTheScenarioSays(Scenario scenario) {
        assertThat(problems(scenario, scenario.events())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldEndTheSameInAnotherOrderAndTwice(Scenario scenario) {
        List<Observed> again = Shuffles.redelivered(scenario.events(), 50, 7);
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(problems(scenario, Shuffles.permuted(again, seed))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void shouldEndTheSameTickByTick(Scenario scenario) {
        PayablesOutcome outcome = PayablesCoreRun.continuous(scenario.events());

        assertThat(PayablesScenarioCheck.problems(scenario, outcome)).isEmpty();
    }

    @Test
    void shouldFindTheScenariosOnTheClassPath() {
        assertThat(ScenarioFiles.payables()).hasSizeGreaterThanOrEqualTo(90);
    }

    private static List<String> problems(Scenario scenario, List<Observed> events) {
        PayablesOutcome outcome =
                scenario.continuous()
                        ? PayablesCoreRun.continuous(events)
                        : PayablesCoreRun.bounded(events);
        return PayablesScenarioCheck.problems(scenario, outcome);
    }
}

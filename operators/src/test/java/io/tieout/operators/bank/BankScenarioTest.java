package io.tieout.operators.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testkit.scenario.Expectation;
import io.tieout.testkit.scenario.Scenario;
import io.tieout.testkit.scenario.ScenarioCheck;
import io.tieout.testkit.scenario.ScenarioFiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario through the operator. */
class BankScenarioTest {

    @ParameterizedTest
    @MethodSource("bounded")
    void shouldEndAsTheScenarioSaysWhenAllSettlesAtTheEnd(Scenario scenario) throws Exception {
        BankOutcome outcome = BankRuns.bounded(scenario.events(), BankHarness.PLENTY_OF_MEMORY);

        assertThat(problems(scenario, outcome)).isEmpty();
        for (Expectation expectation : scenario.expectations()) {
            if (expectation instanceof Expectation.Statement expected
                    && isLast(scenario, expected)) {
                assertThat(ScenarioCheck.problems(expected, outcome.reconciliations().get(0)))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void shouldEndAsTheScenarioSaysWhenItemsSettleTickByTick(Scenario scenario) throws Exception {
        assertThat(problems(scenario, BankRuns.tickByTick(scenario.events()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void shouldEndAsTheScenarioSaysInAnyOrderOfArrival(Scenario scenario) throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            BankOutcome outcome =
                    BankRuns.disordered(scenario.events(), seed, BankHarness.ONE_SCOPE, 30);

            assertThat(problems(scenario, outcome)).as("seed %d", seed).isEmpty();
        }
    }

    private static List<String> problems(Scenario scenario, BankOutcome outcome) {
        return ScenarioCheck.problems(scenario, outcome.matches(), outcome.exceptions());
    }

    /** The operator states the balances as of the last day. */
    private static boolean isLast(Scenario scenario, Expectation.Statement expected) {
        return scenario.expectations().stream()
                .filter(Expectation.Statement.class::isInstance)
                .map(Expectation.Statement.class::cast)
                .noneMatch(other -> other.asOf().isAfter(expected.asOf()));
    }

    static Stream<Scenario> bounded() {
        return ScenarioFiles.bank().stream().filter(scenario -> !scenario.continuous());
    }

    static Stream<Scenario> continuous() {
        return ScenarioFiles.bank().stream().filter(Scenario::continuous);
    }
}

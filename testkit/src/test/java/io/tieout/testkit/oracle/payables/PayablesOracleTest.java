package io.tieout.testkit.oracle.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.testkit.scenario.PayablesOutcome;
import io.tieout.testkit.scenario.PayablesScenarioCheck;
import io.tieout.testkit.scenario.Scenario;
import io.tieout.testkit.scenario.ScenarioFiles;
import io.tieout.testkit.stream.Shuffles;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle of payables ends every scenario as its file says. */
class PayablesOracleTest {

    private static final PayablesOracleSettings SETTINGS =
            PayablesOracleSettings.defaults(Comparator.comparingLong(ContentHash::of));

    static Stream<Scenario> scenarios() {
        return ScenarioFiles.payables().stream();
    }

    static Stream<Scenario> bounded() {
        return scenarios().filter(scenario -> !scenario.continuous());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldEndAsTheScenarioSays(Scenario scenario) {
        List<Observed> again = Shuffles.redelivered(scenario.events(), 50, 7);
        PayablesOutcome outcome =
                scenario.continuous()
                        ? PayablesOracle.continuous(again, SETTINGS)
                        : PayablesOracle.bounded(Shuffles.permuted(again, 3), SETTINGS);

        assertThat(PayablesScenarioCheck.problems(scenario, outcome)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void shouldEndTheSameTickByTick(Scenario scenario) {
        PayablesOutcome outcome = PayablesOracle.continuous(scenario.events(), SETTINGS);

        assertThat(PayablesScenarioCheck.problems(scenario, outcome)).isEmpty();
    }
}

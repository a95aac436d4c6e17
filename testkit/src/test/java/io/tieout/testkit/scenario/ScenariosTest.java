package io.tieout.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.testkit.oracle.BankOracle;
import io.tieout.testkit.oracle.BankOracleSettings;
import io.tieout.testkit.oracle.OracleResult;
import io.tieout.testkit.oracle.OracleScope;
import io.tieout.testkit.oracle.StatementOracle;
import io.tieout.testkit.stream.Shuffles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle passes every scenario. */
class ScenariosTest {

    private static final BankOracleSettings SETTINGS = BankOracleSettings.defaults();

    static Stream<Scenario> scenarios() {
        return ScenarioFiles.bank().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldComeOutAsExpected(Scenario scenario) {
        OracleResult result = reconcile(scenario, scenario.events());

        assertThat(ScenarioCheck.problems(scenario, result, scenario.events(), SETTINGS)).isEmpty();
        assertThat(statementProblems(scenario, result)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldComeOutTheSameWhenEventsArriveInAnotherOrderAndTwice(Scenario scenario) {
        List<Observed> redelivered = Shuffles.redelivered(scenario.events(), 50, 7);

        OracleResult result = reconcile(scenario, Shuffles.permuted(redelivered, 11));

        assertThat(ScenarioCheck.problems(scenario, result, redelivered, SETTINGS)).isEmpty();
    }

    @Test
    void shouldFindEveryScenarioOnTheClassPath() {
        assertThat(ScenarioFiles.all()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(ScenarioFiles.all().stream().map(Scenario::toString)).doesNotHaveDuplicates();
        assertThat(ScenarioFiles.all())
                .allSatisfy(scenario -> assertThat(scenario.expectations()).isNotEmpty());
    }

    private static OracleResult reconcile(Scenario scenario, List<Observed> events) {
        return scenario.continuous()
                ? BankOracle.continuous(events, SETTINGS, BankOracle.Timing.defaults())
                : BankOracle.reconcile(events, SETTINGS);
    }

    private static List<String> statementProblems(Scenario scenario, OracleResult result) {
        List<String> problems = new ArrayList<>();
        for (Expectation expectation : scenario.expectations()) {
            if (expectation instanceof Expectation.Statement expected) {
                OracleScope scope = new OracleScope(expected.accountId(), expected.currency());
                ReconciliationStatement statement =
                        StatementOracle.asOf(
                                scope,
                                scenario.events(),
                                SETTINGS,
                                result.scopes().get(scope).matches(),
                                expected.asOf());
                problems.addAll(ScenarioCheck.problems(expected, statement));
            }
        }
        return problems;
    }
}

package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Observed;
import io.tieout.testkit.scenario.CashScenarioCheck;
import io.tieout.testkit.scenario.Scenario;
import io.tieout.testkit.scenario.ScenarioFiles;
import io.tieout.testkit.scenario.ScenarioParser;
import io.tieout.testkit.scenario.ScenarioWriter;
import io.tieout.testkit.stream.Shuffles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of cash application ends as its file says, by the oracle and by the engine. */
class CashScenariosTest {

    static Stream<Scenario> bounded() {
        return ScenarioFiles.cash().stream().filter(scenario -> !scenario.continuous());
    }

    static Stream<Scenario> continuous() {
        return ScenarioFiles.cash().stream().filter(Scenario::continuous);
    }

    static Stream<Scenario> all() {
        return ScenarioFiles.cash().stream();
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void shouldEndAsTheScenarioSaysByTheOracle(Scenario scenario) {
        assertThat(
                        problems(
                                scenario,
                                CashVerdict.ofOracle(scenario.events(), scenario.bookCurrency())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void shouldEndAsTheScenarioSaysByTheEngine(Scenario scenario) {
        assertThat(
                        problems(
                                scenario,
                                CashVerdict.ofEngine(scenario.events(), scenario.bookCurrency())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void shouldEndTheSameInAnotherOrderAndTwice(Scenario scenario) {
        CashVerdict verdict =
                CashVerdict.ofEngine(
                        Shuffles.permuted(Shuffles.redelivered(scenario.events(), 50, 7), 11),
                        scenario.bookCurrency());

        assertThat(problems(scenario, verdict)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void shouldEndAsTheScenarioSaysByTheOracleTickByTick(Scenario scenario) {
        CashVerdict verdict = CashVerdict.ofContinuousOracle(scenario.events());

        assertThat(problems(scenario, verdict)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void shouldEndAsTheScenarioSaysByTheEngineTickByTick(Scenario scenario) {
        CashAgreement engine = new CashAgreement(CashCoreRun::continuous);
        CashVerdict inOrder = engine.verdict(CashDeliveries.inOrder(scenario.events()));

        assertThat(problems(scenario, inOrder)).isEmpty();
        for (int seed = 0; seed < 10; seed++) {
            assertThat(engine.verdict(CashDeliveries.redelivered(scenario.events(), seed)))
                    .as("seed %d", seed)
                    .isEqualTo(inOrder);
        }
    }

    /** What a bounded run sees at its one tick a continuous run may see at two. */
    @ParameterizedTest
    @MethodSource("bounded")
    void shouldEndAsTheBoundedRunWhenAllIsObservedBeforeOneTick(Scenario scenario) {
        List<Observed> events = CashDeliveries.beforeOneTick(scenario.events());

        assertThat(CashVerdict.ofContinuousOracle(events).end())
                .isEqualTo(CashVerdict.ofOracle(events));
        assertThat(
                        new CashAgreement(CashCoreRun::continuous)
                                .disagreement(events, CashDeliveries::inOrder))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void shouldReadWhatIsWritten(Scenario scenario) {
        String written = ScenarioWriter.write(scenario.name(), scenario.events());

        assertThat(ScenarioParser.parse("again", written).get(0).events())
                .extracting(observed -> observed.event())
                .isEqualTo(scenario.events().stream().map(o -> o.event()).toList());
    }

    @Test
    void shouldFindTheScenariosOnTheClassPath() {
        assertThat(ScenarioFiles.cash()).hasSizeGreaterThanOrEqualTo(60);
    }

    private static List<String> problems(Scenario scenario, CashVerdict verdict) {
        return CashScenarioCheck.problems(
                scenario, verdict.matches(), verdict.cases(), verdict.accounts());
    }
}

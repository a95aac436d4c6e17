package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.approvals.ApprovalRule;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.coding.CodingRule;
import io.tieout.core.coding.CodingSettings;
import io.tieout.core.conditions.Condition;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.testkit.scenario.PayablesScenarioCheck;
import io.tieout.testkit.scenario.Scenario;
import io.tieout.testkit.scenario.ScenarioFiles;
import io.tieout.testkit.stream.Shuffles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of coding and approval ends as its file says, in any order and tick by tick. */
class ApprovalScenariosTest {

    private static final PayablesPolicies POLICIES =
            new PayablesPolicies(
                    CodingSettings.DEFAULTS.withRules(
                            1,
                            List.of(
                                    new CodingRule(
                                            "rent",
                                            it -> it.text("line.description").startsWith("rent"),
                                            "6310",
                                            null))),
                    ApprovalSettings.of(
                            1,
                            List.of(
                                    band("small", 0, 499_99, "manager"),
                                    band("medium", 500_00, 5_000_00, "director"),
                                    band("large", 5_000_01, Long.MAX_VALUE, "vicePresident"),
                                    status("new", "procurement"),
                                    status("watched", "controller"),
                                    rule(
                                            "infrastructure",
                                            it ->
                                                    it.texts("bill.families")
                                                            .contains("infrastructure"),
                                            "facilities")),
                            Map.of(
                                    "manager", Set.of("mia", "max"),
                                    "director", Set.of("dora"),
                                    "vicePresident", Set.of("vera"),
                                    "procurement", Set.of("pia"),
                                    "controller", Set.of("cora"),
                                    "facilities", Set.of("fred"))),
                    List.of());

    static Stream<Scenario> scenarios() {
        return ScenarioFiles.approvals().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldEndAsTheScenarioSaysInTwentyOrders(Scenario scenario) {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(
                            PayablesScenarioCheck.problems(
                                    scenario,
                                    PayablesCoreRun.bounded(
                                            Shuffles.permuted(
                                                    Shuffles.redelivered(
                                                            scenario.events(), 50, seed),
                                                    seed),
                                            PayablesSettings.DEFAULTS,
                                            POLICIES)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldEndTheSameTickByTick(Scenario scenario) {
        assertThat(
                        PayablesScenarioCheck.problems(
                                scenario,
                                PayablesCoreRun.continuous(
                                        scenario.events(), PayablesSettings.DEFAULTS, POLICIES)))
                .isEmpty();
    }

    @Test
    void shouldFindTheScenariosOnTheClassPath() {
        assertThat(ScenarioFiles.approvals()).hasSizeGreaterThanOrEqualTo(15);
    }

    private static ApprovalRule band(String name, long from, long to, String role) {
        return rule(
                name, it -> it.number("bill.gross") >= from && it.number("bill.gross") <= to, role);
    }

    private static ApprovalRule status(String status, String role) {
        return rule(status, it -> it.text("vendor.status").equals(status), role);
    }

    private static ApprovalRule rule(String name, Condition when, String role) {
        return new ApprovalRule(name, when, List.of(role));
    }
}

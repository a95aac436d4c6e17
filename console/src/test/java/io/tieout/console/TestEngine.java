package io.tieout.console;

import io.tieout.console.operations.EngineHealth;
import io.tieout.console.payments.ProposalShelf;
import io.tieout.console.rules.BackTestBench;
import io.tieout.console.rules.BackTestResult;
import io.tieout.console.rules.ConfiguredRules;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.rules.PublishedValues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An engine as a console sees it, with the rules of a first start and a past of four matches. */
public final class TestEngine implements EngineState {

    private final TestShelf shelf;

    /**
     * @param companyId whose payments are proposed
     */
    public TestEngine(String companyId) {
        this.shelf = new TestShelf(companyId);
    }

    TestShelf shelf() {
        return shelf;
    }

    @Override
    public Optional<ProposalShelf> proposals() {
        return Optional.of(shelf);
    }

    @Override
    public String word() {
        return "running";
    }

    @Override
    public Optional<EngineHealth> health() {
        return Optional.of(
                new EngineHealth(
                        "2026-03-20T09:46:40Z",
                        "http://127.0.0.1:8081",
                        new EngineHealth.Job(
                                "tieout", "RUNNING", "2026-03-20T09:00:00Z", 62, 62, 0),
                        new EngineHealth.Log(30_802, 7),
                        new EngineHealth.Checkpoints(
                                65, 4, "2026-03-20T09:46:39Z", 144L, 1_499_249L, 9_897_639L),
                        List.of(
                                new EngineHealth.Stage("read log", "RUNNING", 0, 30_802, null),
                                new EngineHealth.Stage(
                                        "reconcile bank accounts",
                                        "RUNNING",
                                        30_802,
                                        15_011,
                                        5_120L))));
    }

    @Override
    public List<ConfiguredRules> rules() {
        return Arrays.stream(RuleFlow.values())
                .map(
                        flow ->
                                new ConfiguredRules(
                                        flow,
                                        PublishedValues.usual(flow),
                                        PublishedValues.usual(flow),
                                        Autonomy.AUTO))
                .toList();
    }

    @Override
    public Optional<BackTestBench> backTests() {
        return Optional.of(
                (flow, company, now, proposed) -> {
                    if ("0".equals(proposed.get("maxSubsetItems"))) {
                        throw new IllegalStateException("the run ended with 5");
                    }
                    return new BackTestResult(
                            new BackTestResult.Side(240L, 90, 0.75, 12, 36),
                            new BackTestResult.Side(240L, 96, 0.80, 8, 28),
                            8,
                            2,
                            1,
                            26,
                            List.of(
                                    new BackTestResult.Row(
                                            "bank",
                                            "amountAndParty",
                                            "DE89370400440532013000",
                                            List.of("b0131"),
                                            List.of("g0131"))),
                            List.of(
                                    new BackTestResult.Row(
                                            "bank",
                                            "amountAlone",
                                            "DE89370400440532013000",
                                            List.of("b0007"),
                                            List.of("g0009"))),
                            List.of("b0122", "g0140"));
                });
    }
}

package io.tieout.jobs.cli;

import io.tieout.console.EngineState;
import io.tieout.console.decisions.InputFolder;
import io.tieout.console.operations.EngineHealth;
import io.tieout.console.payments.ProposalShelf;
import io.tieout.console.rules.BackTestBench;
import io.tieout.console.rules.ConfiguredRules;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.rules.PublishedValues;
import io.tieout.jobs.rules.BackTestProcess;
import io.tieout.jobs.rules.RuleValues;
import io.tieout.jobs.run.Engine;
import io.tieout.jobs.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * What the console has of a running engine.
 *
 * @param configuration file that the engine was started with
 */
record EngineForConsole(Engine engine, Optional<Path> configuration) implements EngineState {

    @Override
    public String word() {
        try {
            return engine.status().name().toLowerCase(Locale.ROOT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        } catch (ExecutionException | TimeoutException e) {
            return "busy";
        }
    }

    @Override
    public Optional<EngineHealth> health() {
        try {
            return Optional.of(engine.health());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<ConfiguredRules> rules() {
        Settings settings = settings();
        return Arrays.stream(RuleFlow.values())
                .map(
                        flow ->
                                new ConfiguredRules(
                                        flow,
                                        RuleValues.published(flow, settings),
                                        PublishedValues.usual(flow),
                                        settings.autonomy()))
                .toList();
    }

    @Override
    public Optional<BackTestBench> backTests() {
        return Optional.of(
                new BackTestProcess(
                        Main.class.getName(),
                        settings().inputFolder(),
                        settings().dataFolder(),
                        configuration));
    }

    @Override
    public Optional<ProposalShelf> proposals() {
        return Optional.of(
                new ProposalFolders(
                        settings().dataFolder().resolve("payments"),
                        new InputFolder(settings().inputFolder())));
    }

    private Settings settings() {
        return engine.settings().settings();
    }
}

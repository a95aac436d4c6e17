package io.tieout.jobs.cli;

import io.tieout.jobs.run.EngineException;
import io.tieout.jobs.run.RunningEngine;
import io.tieout.jobs.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tieout savepoint}: the state of a running engine, kept as it is now. */
@Command(
        name = "savepoint",
        description = {
            "Asks the running engine for a savepoint and prints its folder. The engine goes on, and",
            "never deletes it. Ends with 3 if no engine runs on the data folder."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout savepoint",
            "  tieout savepoint --config tieout.yaml --to /backup/tieout"
        })
final class SavepointCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Terminal terminal;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description =
                    "Folder in which the savepoint gets one of its own (default: kept-savepoints in"
                            + " the data folder).")
    private Path target;

    @Mixin private SettingsOption settings;

    SavepointCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Settings configured = settings.read(terminal);
        Path data = configured.dataFolder();
        RunningEngine engine =
                RunningEngine.of(data)
                        .orElseThrow(
                                () ->
                                        new UnreachableException(
                                                "no engine runs on the data folder "
                                                        + data
                                                        + "; 'tieout run' starts one"));
        Path folder = target == null ? data.resolve("kept-savepoints") : target;
        Files.createDirectories(folder);
        Path savepoint = made(engine, folder.toAbsolutePath());
        terminal.data().write((savepoint + "\n").getBytes(StandardCharsets.UTF_8));
        return ExitCode.DONE;
    }

    private static Path made(RunningEngine engine, Path folder) throws InterruptedException {
        try {
            return engine.savepoint(folder, PATIENCE);
        } catch (EngineException e) {
            throw new UnreachableException(e.getMessage(), e);
        }
    }
}

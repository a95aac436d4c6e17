package io.tieout.jobs.cli;

import io.tieout.connectors.log.CaughtUpWatermarks;
import io.tieout.jobs.run.Engine;
import io.tieout.jobs.run.Overview;
import io.tieout.jobs.settings.Settings;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tieout run}: the engine as configured, until it is stopped. */
@Command(
        name = "run",
        description = {
            "Runs the engine: takes in every file of the input folder, ties out as it goes and",
            "keeps the results in PostgreSQL. Ctrl-C stops with a savepoint; starting again goes",
            "on, also after a crash."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout run",
            "  tieout run --config tieout.yaml",
            "  tieout run --for 10m                    stops by itself"
        })
final class RunCommand implements Callable<Integer> {

    private static final Duration LINE_EVERY = Duration.ofSeconds(10);

    private final Terminal terminal;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "Stop by itself after this time, such as 30s or 10m.")
    private Duration time;

    @Mixin private ConsoleOption console;

    @Mixin private SettingsOption settings;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Settings configured = settings.read(terminal);
        try (StopSignal stop = StopSignal.ofProcess();
                Engine engine = EngineStart.start(configured, CaughtUpWatermarks.DEFAULT_SLACK)) {
            EngineStart.tell(engine, terminal);
            OpenConsole opened =
                    OpenConsole.start(engine, console.of(configured), settings.file(), false);
            opened.tell(terminal);
            long endNanos = time == null ? Long.MAX_VALUE : System.nanoTime() + time.toNanos();
            LiveView view = new LiveView(engine, terminal, LINE_EVERY);
            try (opened) {
                view.watch(overview -> System.nanoTime() >= endNanos, stop);
            }
            EngineStart.stop(engine, terminal);
            view.last().ifPresent(this::summary);
        }
        return ExitCode.DONE;
    }

    private void summary(Overview last) {
        OverviewText text = new OverviewText(last);
        terminal.note("events in: " + text.events());
        terminal.note("tied out: " + text.matched());
        terminal.note("open: " + text.open());
        terminal.note("unexplained difference: " + text.unexplained());
    }
}

package io.tieout.jobs.cli;

import io.tieout.jobs.run.DemoFeed;
import io.tieout.jobs.run.Engine;
import io.tieout.jobs.run.Feeder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tieout demo}: the engine on a generated company whose faults are known. */
@Command(
        name = "demo",
        description = {
            "Starts everything on this machine, feeds it a year of an invented company, bank files",
            "and ledger, with known faults in it, and shows live how it ties out."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout demo",
            "  tieout demo --for 30s                   ends by itself with a summary",
            "  tieout demo --keep                      goes on with the data of the last demo"
        })
final class DemoCommand implements Callable<Integer> {

    private static final Duration LINE_EVERY = Duration.ofSeconds(5);

    /**
     * In one JVM a record is visible soon after its stamp; a demo need not wait for a slow disk.
     */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final Duration FEED_WITHOUT_END = Duration.ofSeconds(60);
    private static final Duration SHORTEST_FEED = Duration.ofSeconds(5);

    /** From a file's arrival to its records in the log, and a margin. */
    private static final Duration INTAKE = Duration.ofSeconds(4);

    private final Terminal terminal;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "End by itself with a summary after this time, such as 30s.")
    private Duration time;

    @Option(names = "--keep", description = "Go on with the data of the last demo.")
    private boolean keep;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "30000",
            description = "Bank lines and ledger entries to feed (default: ${DEFAULT-VALUE}).")
    private long events;

    @Mixin private ConsoleOption console;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        DemoFolder folder = DemoFolder.prepare(terminal.home().resolve("data/demo"), keep);
        CompletableFuture<DemoFeed.Feed> generated =
                CompletableFuture.supplyAsync(() -> folder.generate(generator(), events));
        terminal.note("Starting database, log and engine in " + folder.path() + " …");
        try (StopSignal stop = StopSignal.ofProcess();
                Engine engine = EngineStart.start(folder.settings(), SLACK)) {
            DemoFeed.Feed feed = generated.get();
            OpenConsole opened =
                    OpenConsole.start(
                            engine,
                            console.of(engine.settings().settings()),
                            Optional.of(folder.config()),
                            true);
            tell(engine, folder, opened);
            return run(engine, feed, stop, opened);
        }
    }

    private static DemoFeed generator() {
        return ServiceLoader.load(DemoFeed.class)
                .findFirst()
                .orElseThrow(
                        () -> new UnreachableException("this installation has no demo feed in it"));
    }

    private void tell(Engine engine, DemoFolder folder, OpenConsole opened) throws Exception {
        EngineStart.tell(engine, terminal);
        opened.tell(terminal);
        Path config = folder.shownConfig();
        terminal.note("Look closer, now or afterwards:");
        terminal.note("  ./tieout status --config " + config);
        terminal.note("  ./tieout explain ID --config " + config);
        terminal.note(
                "  ./tieout ledger verify --config "
                        + config
                        + " --heads "
                        + config.resolveSibling("ledger-heads.jsonl"));
        terminal.note(
                "Live after %.1f s%s"
                        .formatted(
                                ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
                                time == null ? "; Ctrl-C ends it" : ""));
    }

    private int run(Engine engine, DemoFeed.Feed feed, StopSignal stop, OpenConsole opened)
            throws Exception {
        LiveView view = new LiveView(engine, terminal, LINE_EVERY);
        DemoProgress progress = new DemoProgress(engine.settings().settledAfter(), feed);
        long endNanos = time == null ? Long.MAX_VALUE : System.nanoTime() + time.toNanos();
        try (opened;
                Feeder feeder =
                        Feeder.start(
                                feed.slices(),
                                engine.settings().settings().inputFolder(),
                                feedTime(engine))) {
            view.watch(
                    overview -> {
                        progress.takeNote(overview);
                        return System.nanoTime() >= endNanos;
                    },
                    stop);
            extend(view, progress, stop);
            requireDelivered(feeder);
        }
        DemoSummary summary = DemoSummary.read(engine, feed, progress);
        EngineStart.stop(engine, terminal);
        summary.print(terminal);
        return stop.isGiven() || summary.isGood() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private void extend(LiveView view, DemoProgress progress, StopSignal stop) throws Exception {
        if (!progress.isSettled() && !stop.isGiven()) {
            terminal.note("Not everything has settled yet; a little longer …");
            long giveUpNanos = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            view.watch(
                    overview -> progress.takeNote(overview) || System.nanoTime() >= giveUpNanos,
                    stop);
        }
    }

    private Duration feedTime(Engine engine) {
        if (time == null) {
            return FEED_WITHOUT_END;
        }
        Duration left = time.minus(engine.settings().settledAfter()).minus(INTAKE);
        return left.compareTo(SHORTEST_FEED) < 0 ? SHORTEST_FEED : left;
    }

    private static void requireDelivered(Feeder feeder) throws Exception {
        if (feeder.done().isCompletedExceptionally()) {
            feeder.done().get();
        }
    }
}

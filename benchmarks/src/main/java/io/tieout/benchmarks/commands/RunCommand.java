package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.runs.ChildJvm;
import io.tieout.benchmarks.runs.EngineRun;
import io.tieout.benchmarks.runs.Feed;
import io.tieout.benchmarks.runs.Grid;
import io.tieout.benchmarks.runs.Machine;
import io.tieout.benchmarks.runs.Records;
import io.tieout.benchmarks.runs.WorkFolder;
import io.tieout.jobs.cli.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tieout bench run}: how well and how fast the engine ties out generated feeds. */
@Command(
        name = "run",
        description = {
            "Run the engine over generated feeds and score it.",
            "Each run has a JVM of its own; generating is not part of the timing. Appends a JSON line to benchmarks/results/run.jsonl."
        },
        footer = {
            "",
            "Example: tieout bench run --profile realistic --events 1m --seed 1 --seed 2"
                    + " --min-precision 1"
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--seed", defaultValue = "42", description = "default ${DEFAULT-VALUE}")
    private List<Long> seeds;

    @Option(
            names = "--events",
            defaultValue = "100k",
            converter = Quantity.class,
            description = "size of each feed (default ${DEFAULT-VALUE})")
    private long events;

    @Option(
            names = "--profile",
            defaultValue = "realistic",
            converter = ProfileName.class,
            description = "same-day, realistic, adversarial or hot")
    private Profile profile;

    @Option(names = "--dir", description = "keep feeds and results here (default: nowhere)")
    private Path dir;

    @Option(names = "--heap", defaultValue = "1g", description = "default ${DEFAULT-VALUE}")
    private String heap;

    @Option(names = "--slots", defaultValue = "2", description = "default ${DEFAULT-VALUE}")
    private int slots;

    @Mixin private Bars bars;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Machine machine = Machine.here(Records.home());
        List<EngineRun> runs = new ArrayList<>();
        try (WorkFolder work = WorkFolder.open(dir)) {
            ChildJvm jvm = new ChildJvm(heap, "Parallel", work.path());
            for (long seed : seeds) {
                runs.add(EngineRun.measure(Feed.ofBank(profile, events, seed), jvm, slots));
            }
        }
        Records.of(Records.home()).append("run", commandText(), machine, runs);
        out.print(table(runs));
        List<String> missed = bars.missed(runs);
        missed.forEach(spec.commandLine().getErr()::println);
        out.flush();
        return missed.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private String commandText() {
        return "tieout bench run --profile %s --events %d --slots %d --heap %s --seed %s"
                .formatted(profile.wireName(), events, slots, heap, seeds);
    }

    private static Grid table(List<EngineRun> runs) {
        Grid grid =
                new Grid(
                        "profile",
                        "seed",
                        "events",
                        "precision",
                        "recall",
                        "with sugg.",
                        "wrong",
                        "exceptions",
                        "events/s",
                        "µs CPU/event",
                        "state/event",
                        "peak RSS MiB");
        for (EngineRun run : runs) {
            grid.row(
                    run.profile(),
                    String.valueOf(run.seed()),
                    Grid.number("%,d", run.events()),
                    Grid.number("%.4f%%", run.precision() * 100),
                    Grid.number("%.2f%%", run.recall() * 100),
                    Grid.number("%.2f%%", run.suggestedRecall() * 100),
                    Grid.number("%,d", run.wrongAutomatic()),
                    Grid.number("%,d", run.exceptions()),
                    Grid.number("%,.0f", run.eventsPerSecond()),
                    Grid.number("%.1f", run.cpuMicrosPerEvent()),
                    Grid.number("%.2f", run.stateAccessesPerEvent()),
                    Grid.number("%,d", run.peakRssMebiBytes()));
        }
        return grid;
    }
}

package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.runs.CamtBench;
import io.tieout.benchmarks.runs.Grid;
import io.tieout.benchmarks.runs.Machine;
import io.tieout.benchmarks.runs.Records;
import io.tieout.benchmarks.runs.WorkFolder;
import io.tieout.jobs.cli.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tieout bench camt}: one large bank statement in a small heap. */
@Command(
        name = "camt",
        description = {
            "Read one large bank statement in a small heap.",
            "The bare XML cursor, 'tieout parse' and 'tieout reconcile' read a camt.053 in turn,",
            "each in a JVM of its own. Exits with 4 if one does not end well.",
            "Appends to benchmarks/results/camt.jsonl and writes camt.md."
        },
        footer = {"", "Example: tieout bench camt --size 1g --heap 512m"},
        mixinStandardHelpOptions = true)
final class CamtCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--seed", defaultValue = "42", description = "default ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--size",
            defaultValue = "100m",
            converter = Quantity.class,
            description = "bytes (default ${DEFAULT-VALUE})")
    private long size;

    @Option(names = "--heap", defaultValue = "512m", description = "default ${DEFAULT-VALUE}")
    private String heap;

    @Option(names = "--times", defaultValue = "1", description = "default ${DEFAULT-VALUE}")
    private int times;

    @Option(names = "--dir", description = "keep the file here (default: nowhere)")
    private Path dir;

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.here(Records.home());
        List<CamtBench.Reading> readings;
        try (WorkFolder work = WorkFolder.open(dir)) {
            readings = new CamtBench(seed, size, heap, work.path()).readings(times);
        }
        String command =
                "tieout bench camt --size %d --heap %s --times %d --seed %d"
                        .formatted(size, heap, times, seed);
        Grid table = CamtBench.table(readings);
        Records records = Records.of(Records.home());
        records.append("camt", command, machine, readings);
        records.page(
                "camt", "One large bank statement in a small heap", command, machine, table + "");
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return readings.stream().allMatch(reading -> reading.exitCode() == 0)
                ? ExitCode.DONE
                : ExitCode.CHECK_FAILED;
    }
}

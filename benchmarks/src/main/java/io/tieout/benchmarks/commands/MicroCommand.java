package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.micro.MicroBench;
import io.tieout.benchmarks.runs.Grid;
import io.tieout.benchmarks.runs.Machine;
import io.tieout.benchmarks.runs.Records;
import io.tieout.jobs.cli.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tieout bench micro}: the hot pure functions under JMH. */
@Command(
        name = "micro",
        description = {
            "Measure time and allocation of the hot pure functions.",
            "Runs JMH. Appends to benchmarks/results/micro.jsonl and writes micro.md."
        },
        footer = {"", "Example: tieout bench micro --only Subset"},
        mixinStandardHelpOptions = true)
final class MicroCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--only", defaultValue = "", description = "regular expression on the names")
    private String only;

    @Option(
            names = "--seconds",
            defaultValue = "1",
            description = "of each of 3 warm-ups and 5 measurements (default ${DEFAULT-VALUE})")
    private double seconds;

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.here(Records.home());
        List<MicroBench.Figure> figures = MicroBench.run(only, seconds);
        Grid table = MicroBench.table(figures);
        String command = "tieout bench micro --only '%s' --seconds %s".formatted(only, seconds);
        Records records = Records.of(Records.home());
        records.append("micro", command, machine, figures);
        records.page("micro", "Hot pure functions", command, machine, table.toString());
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}

package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.casework.CaseworkBench;
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

/** {@code tieout bench casework}: messages a second of the functions in process. */
@Command(
        name = "casework",
        description = {
            "Give the functions of casework messages as fast as they take them.",
            "Appends to benchmarks/results/casework.jsonl and writes casework.md."
        },
        footer = {"", "Example: tieout bench casework --messages 2m --cases 100k"},
        mixinStandardHelpOptions = true)
final class CaseworkCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--messages",
            defaultValue = "2m",
            converter = Quantity.class,
            description = "ten for each case (default ${DEFAULT-VALUE})")
    private long messages;

    @Option(
            names = "--cases",
            defaultValue = "100k",
            converter = Quantity.class,
            description = "open at a time (default ${DEFAULT-VALUE})")
    private long cases;

    @Option(names = "--work", description = "folder for state and checkpoints; kept")
    private Path work;

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.here(Records.home());
        List<CaseworkBench.Figure> figures;
        try (WorkFolder folder = WorkFolder.open(work)) {
            figures = CaseworkBench.run(folder.path(), messages, cases);
        }
        Grid table = CaseworkBench.table(figures);
        String command =
                "tieout bench casework --messages %d --cases %d".formatted(messages, cases);
        Records records = Records.of(Records.home());
        records.append("casework", command, machine, figures);
        records.page("casework", "Messages of casework", command, machine, table.toString());
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}

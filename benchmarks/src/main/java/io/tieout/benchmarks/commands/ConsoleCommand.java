package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.console.ConsoleBench;
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

/** {@code tieout bench console}: pages and searches over many exceptions. */
@Command(
        name = "console",
        description = {
            "Fill a database with open exceptions and ask the console for pages of them.",
            "Appends to benchmarks/results/console.jsonl and writes console.md."
        },
        footer = {"", "Example: tieout bench console --exceptions 1m"},
        mixinStandardHelpOptions = true)
final class ConsoleCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--exceptions",
            defaultValue = "1m",
            converter = Quantity.class,
            description = "in the database (default ${DEFAULT-VALUE})")
    private long exceptions;

    @Option(
            names = "--requests",
            defaultValue = "300",
            description = "of each kind (default ${DEFAULT-VALUE})")
    private int requests;

    @Option(names = "--work", description = "folder for the database; kept, and filled only once")
    private Path work;

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.here(Records.home());
        List<ConsoleBench.Figure> figures;
        try (WorkFolder folder = WorkFolder.open(work)) {
            figures = ConsoleBench.run(folder.path(), exceptions, Math.max(1, requests));
        }
        Grid table = ConsoleBench.table(figures);
        String command =
                "tieout bench console --exceptions %d --requests %d"
                        .formatted(exceptions, requests);
        Records records = Records.of(Records.home());
        records.append("console", command, machine, figures);
        records.page("console", "Pages of the console", command, machine, table.toString());
        spec.commandLine().getOut().print(table);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}

package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.coding.CodingTrial;
import io.tieout.jobs.cli.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tieout bench coding}: how well accounts of bill lines are told. */
@Command(
        name = "coding",
        description = {
            "Tell the accounts of the second half of a generated year of bill lines, in which",
            "vendors come and go and accounts are split and renamed, beside simpler ways and",
            "Tribuo. Sure: confidence of 0.85 or more; precision: right of those; ECE: expected",
            "calibration error."
        },
        footer = {"", "Example: tieout bench coding --seed 1"},
        mixinStandardHelpOptions = true)
final class CodingCommand implements Callable<Integer> {
    private static final int LEAST_LINES = 100;

    @Spec private CommandSpec spec;

    @Option(names = "--seed", defaultValue = "1", description = "of the year (default: 1)")
    private long seed;

    @Option(names = "--lines", defaultValue = "12000", description = "in the year (default: 12000)")
    private int lines;

    @Option(names = "--vendors", defaultValue = "300", description = "in all (default: 300)")
    private int vendors;

    @Override
    public Integer call() {
        if (lines < LEAST_LINES || vendors < 4) {
            throw new ParameterException(
                    spec.commandLine(), "at least 100 lines and 4 vendors are needed");
        }
        CodingTrial trial = CodingTrial.of(seed, vendors, lines);
        PrintWriter out = spec.commandLine().getOut();
        out.println(trial.asked() + " lines of the second half of the year, seed " + seed);
        out.print(trial.table());
        out.flush();
        return ExitCode.DONE;
    }
}

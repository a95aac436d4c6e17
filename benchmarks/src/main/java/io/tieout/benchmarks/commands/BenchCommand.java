package io.tieout.benchmarks.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tieout bench}: ReconBench. */
@Command(
        name = "bench",
        description = "ReconBench: generate labelled feeds, score and measure the engine on them.",
        mixinStandardHelpOptions = true,
        subcommands = {
            GenerateCommand.class,
            GenerateCamtCommand.class,
            ScoreCommand.class,
            RunCommand.class,
            CompareCommand.class,
            CamtCommand.class,
            MicroCommand.class,
            ConsoleCommand.class,
            ForecastCommand.class,
            CodingCommand.class,
            CaseworkCommand.class
        })
public final class BenchCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a subcommand of bench.");
    }
}

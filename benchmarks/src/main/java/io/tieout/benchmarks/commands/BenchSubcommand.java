package io.tieout.benchmarks.commands;

import io.tieout.jobs.cli.SubcommandProvider;
import io.tieout.jobs.cli.Terminal;
import java.util.List;

/** Adds {@code bench} to the launcher. */
public final class BenchSubcommand implements SubcommandProvider {

    @Override
    public List<Object> subcommands(Terminal terminal) {
        return List.of(new BenchCommand());
    }
}

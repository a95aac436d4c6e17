package io.tieout.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tieout rules}: groups what is done with rules as files. */
@Command(
        name = "rules",
        description = "Checks, compares, tries and publishes the rules of a configuration.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout rules lint stricter.yaml",
            "  tieout rules backtest --in history --rules stricter.yaml --config tieout.yaml"
        })
final class RulesCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesLintCommand(terminal))
                .addSubcommand(new RulesDiffCommand(terminal))
                .addSubcommand(new RulesBacktestCommand(terminal))
                .addSubcommand(new RulesApplyCommand(terminal));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}

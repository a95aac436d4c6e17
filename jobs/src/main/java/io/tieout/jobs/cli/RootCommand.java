package io.tieout.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tieout} itself: tells what there is to run. */
@Command(
        name = "tieout",
        description = "Ties out bank accounts, ledgers and documents as they arrive.",
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout parse statement.xml              canonical events of a bank file",
            "  tieout reconcile --in DIR --out DIR      tie out every file of a folder",
            "  tieout doctor                           is this machine ready?",
            "  tieout parse --help                     options and examples of a command",
            "",
            "Exit codes: 0 done, 1 done and something was rejected, 2 wrong usage or",
            "configuration, 3 cannot reach what it needs, 4 a check failed, 5 internal error.",
            "Data goes to standard output, commentary to standard error. NO_COLOR is honoured."
        })
final class RootCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}

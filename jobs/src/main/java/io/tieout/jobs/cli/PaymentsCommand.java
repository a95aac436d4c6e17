package io.tieout.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tieout payments}: from what is owed to a file for the bank, by two people. */
@Command(
        name = "payments",
        description = {
            "Proposes what to pay, has it approved, writes the bank's file, and answers vendors."
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout payments propose --in books --out run --run-date 2026-05-15"
                    + " --next-run-date 2026-05-22 --by ann",
            "  tieout payments approve run/proposal.json --by ben",
            "  tieout payments export run/proposal.json --format pain.001 --out run/bank.xml",
            "  tieout payments answer RE-2026-118 --in books --in results --in run"
        })
final class PaymentsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    /** With its subcommands. */
    static CommandLine of(Terminal terminal) {
        return new CommandLine(new PaymentsCommand())
                .addSubcommand(new PaymentsProposeCommand(terminal))
                .addSubcommand(new PaymentsApproveCommand(terminal))
                .addSubcommand(new PaymentsExportCommand(terminal))
                .addSubcommand(new PaymentsAnswerCommand(terminal));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}

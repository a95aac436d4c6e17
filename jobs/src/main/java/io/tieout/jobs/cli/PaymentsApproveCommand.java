package io.tieout.jobs.cli;

import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.PaymentProposal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tieout payments approve}: the second person says yes. */
@Command(
        name = "approve",
        description = {
            "Approves a proposal. Who proposed or changed it cannot; from then on nothing of it can",
            "be changed."
        },
        footerHeading = "%nExamples:%n",
        footer = "  tieout payments approve run/proposal.json --by ben")
final class PaymentsApproveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PROPOSAL", description = "The file that 'propose' wrote.")
    private Path file;

    @Option(names = "--by", required = true, paramLabel = "USER", description = "Who approves it.")
    private String approver;

    PaymentsApproveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FiledProposal before = ProposalFile.read(file);
        FiledProposal approved;
        try {
            approved = before.approved(approver);
        } catch (PaymentProposal.RefusedException e) {
            throw new CheckFailedException("refused: " + e.getMessage(), e);
        }
        ProposalFile.write(approved, file);
        ProposalSteps.add(file, before, approved, approved.proposal().approvedBy());
        terminal.note(
                "approved by %s: %s"
                        .formatted(
                                approved.proposal().approvedBy(),
                                ProposalReport.totals(approved.proposal())));
        return ExitCode.DONE;
    }
}

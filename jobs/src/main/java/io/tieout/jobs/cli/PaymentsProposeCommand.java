package io.tieout.jobs.cli;

import io.tieout.core.documents.DeadLetter;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.OpenPayables;
import io.tieout.core.payments.Payable;
import io.tieout.core.payments.PaymentAccount;
import io.tieout.core.payments.PaymentPolicy;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.core.payments.PaymentRun;
import io.tieout.core.payments.ProposalState;
import io.tieout.formats.json.ResultsJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tieout payments propose}: chooses what to pay on one run. */
@Command(
        name = "propose",
        description = {
            "Proposes what to pay on a run: what the next run would pay late, and discounts that",
            "the next run would lose and that earn more than the hurdle; credit notes reduce what",
            "their vendor is paid. Shows each bill with its reason, and what is left out and why.",
            "Nothing is paid before a second person approves the proposal."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout payments propose --in results --in treasury --out run"
                    + " --run-date 2026-05-15 --next-run-date 2026-05-22 --by ann"
        })
final class PaymentsProposeCommand implements Callable<Integer> {

    static final String FILE = "proposal.json";

    private final Terminal terminal;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "DIR",
            description = {
                "Folder with payables and payment-accounts; and with the ledger-entries of payments",
                "that were sent before, which are not sent again. May be given several times."
            })
    private List<Path> input;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for proposal.json, proposal.txt and dead letters.")
    private Path output;

    @Option(
            names = "--run-date",
            required = true,
            paramLabel = "DATE",
            description = "When it is paid: YYYY-MM-DD.")
    private String runDate;

    @Option(
            names = "--next-run-date",
            required = true,
            paramLabel = "DATE",
            description = "When the next run pays.")
    private String nextRunDate;

    @Option(
            names = "--hurdle",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "What money has to earn in a year (default: ${DEFAULT-VALUE}).")
    private BigDecimal hurdle;

    @Option(
            names = "--company",
            paramLabel = "ID",
            description = "Whose payables, where there are several companies.")
    private String company;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Only what is owed in that currency.")
    private String currency;

    @Option(
            names = "--by",
            paramLabel = "USER",
            defaultValue = "${sys:user.name}",
            description = "Who proposes it, and so cannot approve it (default: the login name).")
    private String maker;

    @Mixin private Output form;

    PaymentsProposeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate run = date("--run-date", runDate);
        LocalDate next = date("--next-run-date", nextRunDate);
        requireRight(run, next);
        requireReplaceable();
        PaymentsInput in = PaymentsInput.of(input);
        List<Payable> payables = payables(in);
        PaymentProposal proposal =
                PaymentRun.propose(
                        company(payables),
                        run,
                        next,
                        new PaymentPolicy(hurdle, Map.of(), Set.of()),
                        payables,
                        in.accounts().stream().map(PaymentAccount::of).toList(),
                        maker);
        write(FiledProposal.of(proposal, in.accounts(), hurdle), in);
        tell(proposal, in);
        return in.letters().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTIONS;
    }

    private void requireRight(LocalDate run, LocalDate next) {
        if (!next.isAfter(run)) {
            throw new UsageException("--next-run-date: " + next + " is not after " + run);
        }
        if (hurdle.signum() < 0) {
            throw new UsageException("--hurdle: is negative: " + hurdle.toPlainString());
        }
        if (maker.isBlank()) {
            throw new UsageException("--by: nobody is named who proposes it");
        }
    }

    /** What somebody approved is not written over. */
    private void requireReplaceable() {
        Path file = output.resolve(FILE);
        if (Files.exists(file)) {
            ProposalState state = ProposalFile.read(file).proposal().state();
            if (state != ProposalState.PROPOSED) {
                throw new UsageException(
                        "--out: %s is %s already; name another folder".formatted(file, state));
            }
        }
    }

    private List<Payable> payables(PaymentsInput in) {
        return OpenPayables.of(in.bills(), in.entries()).stream()
                .filter(it -> currency == null || it.open().currency().equals(currency))
                .toList();
    }

    private String company(List<Payable> payables) {
        List<String> companies =
                payables.stream().map(Payable::companyId).distinct().sorted().toList();
        if (companies.isEmpty()) {
            throw new UsageException("--in: no payables in " + input);
        }
        if (company == null && companies.size() > 1) {
            throw new UsageException(
                    "several companies owe something: name one with --company: "
                            + String.join(", ", companies));
        }
        if (company != null && !companies.contains(company)) {
            throw new UsageException("--company: " + company + " is none of " + companies);
        }
        return company == null ? companies.get(0) : company;
    }

    private void write(FiledProposal filed, PaymentsInput in) throws IOException {
        ProposalFile.write(filed, output.resolve(FILE));
        ProposalSteps.add(output.resolve(FILE), null, filed, maker);
        String table = TextTables.of(ProposalReport.of(filed.proposal()));
        ProposalFile.write(table.getBytes(StandardCharsets.UTF_8), output.resolve("proposal.txt"));
        ResultsJson json = new ResultsJson();
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        for (DeadLetter letter : in.letters()) {
            json.write(letter, letters);
        }
        ProposalFile.write(letters.toByteArray(), output.resolve("dead-letters.jsonl"));
    }

    private void tell(PaymentProposal proposal, PaymentsInput in) throws IOException {
        form.print(ProposalReport.of(proposal), terminal);
        Rejections.print(output, terminal);
        terminal.note(
                "read %,d = accepted %,d + rejected %,d"
                        .formatted(
                                in.accepted() + in.letters().size(),
                                in.accepted(),
                                in.letters().size()));
        if (in.accounts().isEmpty()) {
            terminal.note("no payment-accounts: there is nothing to pay from");
        }
        terminal.note(
                "proposed by %s: %s; left out: %,d"
                        .formatted(
                                maker, ProposalReport.totals(proposal), proposal.leftOut().size()));
        terminal.note("proposal: " + output.resolve(FILE));
    }

    private static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException(option + ": '" + text + "' is not a date YYYY-MM-DD", e);
        }
    }
}

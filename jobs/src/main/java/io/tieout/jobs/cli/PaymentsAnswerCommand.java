package io.tieout.jobs.cli;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.Streams;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.core.payments.VendorAnswer;
import io.tieout.core.payments.VendorAnswers;
import io.tieout.core.references.NormalForm;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.formats.Row;
import io.tieout.formats.json.ResultsJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tieout payments answer}: what a vendor is told about an invoice. */
@Command(
        name = "answer",
        description = {
            "Says what a vendor may be told about an invoice: received, in review, approved, planned,",
            "sent or paid. Reads the invoices, the results of 'reconcile' and the proposal, each from",
            "the folder where it is."
        },
        footerHeading = "%nExamples:%n",
        footer = "  tieout payments answer RE-2026-118 --in books --in results --in run")
final class PaymentsAnswerCommand implements Callable<Integer> {

    private static final List<String> WANTED = List.of(Streams.INVOICES, Streams.PAYABLES);

    private final Terminal terminal;
    private final List<VendorInvoice> invoices = new ArrayList<>();
    private final List<OpenBill> owed = new ArrayList<>();
    private final List<ExceptionItem> exceptions = new ArrayList<>();
    private final List<PaymentProposal> proposals = new ArrayList<>();
    private final Set<String> booked = new HashSet<>();

    @Parameters(paramLabel = "NUMBER", description = "The invoice's number, as the vendor has it.")
    private String number;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "DIR",
            description =
                    "Folder with invoices, results or a proposal. May be given several times.")
    private List<Path> input;

    @Option(names = "--vendor", paramLabel = "ID", description = "Only of that vendor.")
    private String vendorId;

    @Mixin private Output output;

    PaymentsAnswerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PaymentsInput.read(input, WANTED, this::take);
        for (Path folder : input) {
            lines(
                    folder.resolve("exceptions.jsonl"),
                    line -> exceptions.add(ResultsJson.readException(line)));
            lines(folder.resolve("matches.jsonl"), line -> addBooked(ResultsJson.readMatch(line)));
            Path proposal = folder.resolve(PaymentsProposeCommand.FILE);
            if (Files.exists(proposal)) {
                proposals.add(ProposalFile.read(proposal).proposal());
            }
        }
        List<VendorAnswer> answers = answers();
        output.print(report(answers), terminal);
        return ExitCode.DONE;
    }

    private void take(Row row) {
        if (row instanceof Row.Accepted line) {
            CanonicalEvent event = line.event();
            if (event instanceof VendorInvoice invoice && isAskedFor(invoice)) {
                invoices.add(invoice);
            } else if (event instanceof OpenBill bill) {
                owed.add(bill);
            }
        }
    }

    private boolean isAskedFor(VendorInvoice invoice) {
        return NormalForm.of(invoice.number()).equals(NormalForm.of(number))
                && (vendorId == null || vendorId.equals(invoice.issuer().vendorId()));
    }

    private void lines(Path file, Consumer<byte[]> taken) {
        if (!Files.exists(file)) {
            return;
        }
        try (JsonLineFile lines = JsonLineFile.open(file)) {
            while (lines.hasNext()) {
                taken.accept(lines.next());
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + " is no file of results: " + e.getMessage(), e);
        }
    }

    private void addBooked(Match match) {
        if (match.kind() == MatchKind.BANK && match.status() == MatchStatus.CONFIRMED) {
            match.right().stream().map(BankOrder::referenceOf).forEach(booked::add);
        }
    }

    private List<VendorAnswer> answers() {
        if (invoices.isEmpty()) {
            return List.of(VendorAnswers.unknown(number));
        }
        VendorAnswers known = new VendorAnswers(exceptions, owed, proposals, booked);
        return invoices.stream().distinct().map(known::of).toList();
    }

    private static Report report(List<VendorAnswer> answers) {
        return new Report.Builder()
                .table(
                        "answers",
                        List.of("number", "status", "amount", "date", "reference", "words"),
                        answers.stream().map(PaymentsAnswerCommand::row).toList())
                .build();
    }

    private static List<Object> row(VendorAnswer it) {
        return Report.row(
                it.number(),
                it.status().name(),
                it.amount() == null ? null : it.amount().toString(),
                it.date() == null ? null : it.date().toString(),
                it.paymentReference().isEmpty() ? null : it.paymentReference(),
                it.words());
    }
}

package io.tieout.jobs.cli;

import io.tieout.jobs.collections.Deliveries;
import io.tieout.jobs.invoicing.InvoiceRun;
import io.tieout.jobs.invoicing.InvoiceSummary;
import io.tieout.jobs.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tieout invoice}: from the orders and contracts of a folder to invoices. */
@Command(
        name = "invoice",
        description = {
            "Invoices the orders that are delivered and the periods of contracts as of a day: a file",
            "for each invoice (PDF, Factur-X or UBL, as the customer wants), receivables for the cash",
            "application, messages to send, and exceptions for what cannot be invoiced. Invoices that",
            "stand among the receivables of the folder are not issued again, and numbers go on there.",
            "With --send the messages leave by the configured mail server, each invoice attached, once;",
            "without a server they become files in outbox/ of the results."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout invoice --in sales --out invoiced --as-of 2026-11-30",
            "  tieout invoice --in sales --out invoiced --as-of 2026-11-30 --send --config tieout.yaml",
        })
final class InvoiceCommand implements Callable<Integer> {

    private static final String FAILED = "failed";

    private final Terminal terminal;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "DIR",
            description = "Folder with companies, customers, sales-orders, contracts, receivables.")
    private Path input;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the invoices and results; created if it is not there.")
    private Path output;

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "Last day that is invoiced, and the date of the invoices: YYYY-MM-DD.")
    private String asOf;

    @Option(names = "--send", description = "Send each invoice to its customer.")
    private boolean send;

    @Mixin private SettingsOption settings;

    InvoiceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(input)) {
            throw new UsageException("--in: there is no folder " + input);
        }
        if (input.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize())) {
            throw new UsageException("--out: would write over the receivables in " + input);
        }
        InvoiceSummary summary = InvoiceSummary.of(finished().getAllAccumulatorResults());
        Rejections.print(output, terminal);
        FileNotes.print(output, terminal);
        print(summary);
        boolean allTaken = summary.rejected() == 0 && !summary.messages().containsKey(FAILED);
        return allTaken ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTIONS;
    }

    /** Null unless invoices are to be sent. */
    private Deliveries.Target target() {
        Settings configured = settings.read(terminal);
        return send
                ? Deliveries.of(
                                configured.collections(),
                                output,
                                configured.dataFolder().resolve("deliveries"))
                        .invoices()
                : null;
    }

    private JobExecutionResult finished() throws Exception {
        LocalDate day = asOf();
        InvoiceRun run = new InvoiceRun(input, output, FolderFormats.of(input), day, target());
        try {
            JobClient job = run.start();
            CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
            RunProgress.show(job, result, terminal);
            JobExecutionResult finished = result.get();
            run.finish();
            return finished;
        } catch (Exception e) {
            throw RunFailure.of(e, input, output);
        }
    }

    private LocalDate asOf() {
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw new UsageException("--as-of: '" + asOf + "' is not a date YYYY-MM-DD", e);
        }
    }

    private void print(InvoiceSummary summary) {
        terminal.note(
                "read %,d = accepted %,d + rejected %,d"
                        .formatted(
                                summary.accepted() + summary.rejected(),
                                summary.accepted(),
                                summary.rejected()));
        summary.byCurrency()
                .forEach(
                        (currency, totals) ->
                                terminal.note(
                                        "invoices: %,d over %s"
                                                .formatted(totals.invoices(), totals.gross())));
        if (summary.byCurrency().isEmpty()) {
            terminal.note("invoices: none");
        }
        summary.exceptions()
                .forEach((reason, count) -> terminal.note("exceptions: " + count + " " + reason));
        if (send) {
            summary.messages()
                    .forEach((state, count) -> terminal.note("messages: " + count + " " + state));
        }
        terminal.note("results: " + output);
    }
}

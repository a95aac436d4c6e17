package io.tieout.jobs.cli;

import io.tieout.connectors.files.FolderLayout;
import io.tieout.connectors.files.FormatLookup;
import io.tieout.core.approvals.Roster;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.formats.json.FeedManifest;
import io.tieout.jobs.reconcile.ReconcileRun;
import io.tieout.jobs.reconcile.ReconcileSettings;
import io.tieout.jobs.reconcile.RunSummary;
import io.tieout.jobs.settings.Settings;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tieout reconcile}: every file of a folder through the jobs, then the results. */
@Command(
        name = "reconcile",
        description = {
            "Reads every file of a folder, ties it out to the end of input and writes the results:",
            "matches, exceptions, postings, bank-reconciliations, dead-letters and files as JSON",
            "Lines, and summary.json. Without configuration the engine does alone what it can"
                    + " prove."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout reconcile --in statements --out results",
            "  tieout reconcile --in statements --out results --config tieout.yaml"
        })
final class ReconcileCommand implements Callable<Integer> {

    private static final int MANAGED_MEBI_BYTES = 256;

    private final Terminal terminal;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "DIR",
            description = "Folder with canonical JSON Lines and native files.")
    private Path input;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the results; created if it is not there.")
    private Path output;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Slots of the engine (default: as configured).")
    private Integer parallelism;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description =
                    "Say, too, what came for orders and was not billed by a day (YYYY-MM-DD).")
    private LocalDate asOf;

    @Mixin private SettingsOption settings;

    ReconcileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        requireInput();
        ProcessClock clock = ProcessClock.start();
        ReconcileRun run = new ReconcileRun(runSettings(settings.read(terminal)));
        JobExecutionResult result = finished(run);
        RunSummary summary =
                RunSummary.of(
                        result.getAllAccumulatorResults(), clock.wallSeconds(), clock.cpuSeconds());
        summary.write(output);
        Rejections.print(output, terminal);
        FileNotes.print(output, terminal);
        SummaryText.print(summary, terminal);
        terminal.note("results: " + output);
        return summary.rejectedCount() + summary.undelivered() == 0
                ? ExitCode.DONE
                : ExitCode.DONE_WITH_REJECTIONS;
    }

    /** Those of the file, with one more day of accruals. */
    private PayablesPolicies policies(PayablesPolicies configured) {
        new Roster(configured.approvals()).circles().forEach(terminal::note);
        if (asOf == null) {
            return configured;
        }
        List<LocalDate> days = new ArrayList<>(configured.periodEnds());
        days.add(asOf);
        return new PayablesPolicies(
                configured.coding(), configured.approvals(), days, configured.accrualTimes());
    }

    private JobExecutionResult finished(ReconcileRun run) throws Exception {
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

    private void requireInput() throws IOException {
        if (!Files.isDirectory(input)) {
            throw new UsageException("--in: there is no folder " + input);
        }
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(
                        input,
                        file ->
                                Files.isRegularFile(file)
                                        && !FolderLayout.isIgnored(
                                                file.getFileName().toString()))) {
            if (!files.iterator().hasNext()) {
                throw new UsageException("--in: there is no file in " + input);
            }
        }
        noteManifest();
    }

    private void noteManifest() throws IOException {
        Path manifest = input.resolve("manifest.json");
        if (Files.isRegularFile(manifest)
                && new FeedManifest().recognises("manifest.json", FolderLayout.head(manifest))) {
            terminal.note("skipped: manifest.json says how the feed was made and holds no record");
        }
    }

    private ReconcileSettings runSettings(Settings configured) throws IOException {
        BankOperatorSettings bank =
                new BankOperatorSettings(
                        SettleTimes.AT_END,
                        configured.bank(),
                        configured.autonomy(),
                        configured.companies(),
                        0,
                        Integer.MAX_VALUE);
        FormatLookup formats = FolderFormats.of(input);
        return new ReconcileSettings(
                input,
                output,
                formats,
                bank,
                new CashOperatorSettings(
                                configured.receivables().rules(),
                                configured.receivables().identification(),
                                configured.autonomy(),
                                configured.companies())
                        .withCurrencies(configured.companyCurrencies()),
                parallelism == null ? configured.parallelism() : parallelism,
                MANAGED_MEBI_BYTES,
                configured.collections(),
                configured.dataFolder().resolve("deliveries"),
                policies(configured.payables().policies()),
                configured.payables().rules());
    }
}

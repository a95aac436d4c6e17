package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.forecast.ForecastTrial;
import io.tieout.benchmarks.forecast.InvoiceHistoryFile;
import io.tieout.jobs.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tieout bench forecast}: the error of payment dates on a history of invoices. */
@Command(
        name = "forecast",
        description = {
            "Forecast the later third of an invoice history from what was known before.",
            "Prints how far the expected payment dates were off, beside simpler ways."
        },
        footer = {"", "Example: tieout bench forecast --data WA_Fn-UseC_-Accounts-Receivable.csv"},
        mixinStandardHelpOptions = true)
final class ForecastCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            description = "file of invoices with the columns of IBM's accounts receivable data")
    private Path data;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(data)) {
            throw new ParameterException(spec.commandLine(), data + " is not a file");
        }
        InvoiceHistoryFile file = read();
        print("Without disputed invoices, issued from", ForecastTrial.of(file, false));
        print("All invoices, issued from", ForecastTrial.of(file, true));
        return ExitCode.DONE;
    }

    private InvoiceHistoryFile read() throws IOException {
        try {
            return InvoiceHistoryFile.read(data);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void print(String title, ForecastTrial trial) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(title + " " + LocalDate.ofEpochDay(trial.fromDay()));
        out.print(trial.table());
        out.println(trial.bands());
        out.flush();
    }
}

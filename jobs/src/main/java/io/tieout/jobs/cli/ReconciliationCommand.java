package io.tieout.jobs.cli;

import io.tieout.core.statements.StatementReconciliation;
import io.tieout.formats.json.ResultsJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tieout reconciliation}: a reconciled statement to look at, to print or to work with. */
@Command(
        name = "reconciliation",
        description = {
            "Says what the difference between a vendor's or customer's statement and our account",
            "consists of, line by line: as JSON, as PDF or as a workbook."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout reconciliation S1 --results results",
            "  tieout reconciliation S1 --results results --out S1.pdf",
            "  tieout reconciliation S1 --results results --out S1.xlsx"
        })
final class ReconciliationCommand implements Callable<Integer> {

    private static final String RECONCILIATIONS = "statement-reconciliations.jsonl";

    private final Terminal terminal;

    @Parameters(paramLabel = "STATEMENT", description = "Id of the statement.")
    private String statementId;

    @Option(
            names = "--results",
            required = true,
            paramLabel = "DIR",
            description = "Folder that 'reconcile' wrote its results to.")
    private Path results;

    @Option(
            names = "--company",
            paramLabel = "ID",
            description = "The company, where several have a statement of that id.")
    private String companyId;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "A file that ends with .json, .pdf or .xlsx; replaced if it is there. Without"
                            + " it, JSON on standard output.")
    private Path output;

    ReconciliationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        StatementReconciliation told = reconciliation();
        if (output == null) {
            print(told);
        } else {
            write(told);
            terminal.note("reconciliation: " + output);
        }
        terminal.note(
                "difference of %s: %s, unexplained %s, %s"
                        .formatted(
                                statementId,
                                told.difference(),
                                told.unexplained().toPlainString(),
                                told.status().wireName()));
        return ExitCode.DONE;
    }

    private void print(StatementReconciliation told) {
        OutputStream out = terminal.bufferedData();
        try {
            out.write(json(told));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UnreachableException("cannot print: " + e.getMessage(), e);
        }
    }

    private static byte[] json(StatementReconciliation told) {
        return new ResultsJson().line(told);
    }

    private void write(StatementReconciliation told) {
        String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
        String format = name.substring(name.lastIndexOf('.') + 1);
        byte[] bytes =
                new PrintedStatements()
                        .print(told, format)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "--out must end with .json, .pdf or .xlsx: "
                                                        + output));
        try {
            Files.write(output, bytes);
        } catch (IOException e) {
            throw new UnreachableException("cannot write " + output + ": " + e.getMessage(), e);
        }
    }

    private StatementReconciliation reconciliation() {
        List<StatementReconciliation> found = new ArrayList<>();
        try (JsonLineFile lines = JsonLineFile.open(results.resolve(RECONCILIATIONS))) {
            while (lines.hasNext()) {
                StatementReconciliation each = read(lines);
                if (each.statementId().equals(statementId)
                        && (companyId == null || each.companyId().equals(companyId))) {
                    found.add(each);
                }
            }
        }
        if (found.isEmpty()) {
            throw new UnreachableException(
                    "there is no statement " + statementId + " in " + results);
        }
        if (found.size() > 1) {
            throw new UsageException(
                    "several statements are " + statementId + ": name one with --company");
        }
        return found.get(0);
    }

    private StatementReconciliation read(JsonLineFile lines) {
        try {
            return ResultsJson.readStatementReconciliation(lines.next());
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "%s, line %d is not a reconciliation: %s"
                            .formatted(
                                    results.resolve(RECONCILIATIONS),
                                    lines.number(),
                                    e.getMessage()),
                    e);
        }
    }
}

package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import io.tieout.core.documents.RuleFlow;
import io.tieout.jobs.WorkFolder;
import io.tieout.jobs.rules.BackTest;
import io.tieout.jobs.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tieout rules backtest}: what other rules would have made of the past. */
@Command(
        name = "backtest",
        description = {
            "Reconciles a folder twice, by the rules of now and by those proposed, and says what",
            "differs: match rate, matches gained and lost, items still open. Each run is the one",
            "that reconcile makes of the folder."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout rules backtest --in history --rules looser.yaml",
            "  tieout rules backtest --in history --rules looser.yaml --flow payables",
            "  tieout rules backtest --in history --config tieout.yaml --rules looser.yaml --out rows"
        })
final class RulesBacktestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "DIR",
            description = "Folder with the past: canonical JSON Lines and native files.")
    private Path input;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "Configuration with the proposed rules.")
    private Path rules;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration with the rules of now (default: the defaults).")
    private Path config;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write matches gained and lost and items still open here, as JSON Lines.")
    private Path rows;

    @Option(
            names = "--flow",
            paramLabel = "FLOW",
            description = {
                "Compare only what is of this flow: ${COMPLETION-CANDIDATES}",
                "(default: all of them)."
            })
    private RuleFlow flow;

    @Option(
            names = "--company",
            paramLabel = "ID",
            description = "Compare only what is of this company's accounts.")
    private String company;

    @Mixin private Output output;

    RulesBacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Settings wanted = SettingsOption.read(rules, terminal);
        Path work = Files.createTempDirectory("tieout-backtest");
        try {
            Path now = work.resolve("now");
            Path proposed = work.resolve("proposed");
            int code = Math.max(reconcile(config, now), reconcile(rules, proposed));
            if (code > ExitCode.DONE_WITH_REJECTIONS) {
                return code;
            }
            report(
                    company == null
                            ? BackTest.of(now, proposed, flow)
                            : BackTest.of(now, proposed, flow, company, wanted.companies()));
            return code;
        } finally {
            WorkFolder.delete(work);
        }
    }

    /** What the run says to people is shown only if it fails. */
    private int reconcile(Path configuration, Path results) {
        List<String> args =
                new ArrayList<>(List.of("--in", input.toString(), "--out", results.toString()));
        if (configuration != null) {
            args.addAll(List.of("--config", configuration.toString()));
        }
        terminal.note("rules " + (configuration == null ? "by default" : "of " + configuration));
        StringWriter said = new StringWriter();
        Terminal aside = terminal.withNotes(new PrintWriter(said, true));
        int code =
                new CommandLine(new ReconcileCommand(aside))
                        .setExecutionExceptionHandler(new Failures(aside))
                        .execute(args.toArray(String[]::new));
        if (code > ExitCode.DONE_WITH_REJECTIONS) {
            terminal.note(said.toString().strip());
        }
        return code;
    }

    private void report(BackTest test) throws IOException {
        if (rows != null) {
            test.write(rows);
        }
        output.print(
                new Report.Builder()
                        .table(
                                "rules",
                                List.of(
                                        "rules",
                                        "read",
                                        "confirmed",
                                        "matchRate",
                                        "proposed",
                                        "openItems"),
                                List.of(side("now", test.now()), side("proposed", test.proposed())))
                        .table(
                                "difference",
                                List.of("gained", "lost", "otherRule", "stillOpen"),
                                List.of(
                                        row(
                                                test.gained(),
                                                test.lost(),
                                                test.otherRule(),
                                                test.stillOpen())))
                        .build(),
                terminal);
    }

    private static List<Object> side(String name, BackTest.Side side) {
        return row(
                name,
                side.read(),
                side.confirmed(),
                side.matchRate(),
                side.proposedMatches(),
                side.openItems());
    }
}

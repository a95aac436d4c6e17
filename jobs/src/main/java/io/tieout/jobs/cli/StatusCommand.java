package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import io.tieout.store.IntakeFile;
import io.tieout.store.IntakeState;
import io.tieout.store.read.FilesTakenIn;
import io.tieout.store.read.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tieout status}: how much there is of everything. */
@Command(
        name = "status",
        description = {
            "Counts files, events, matches, open exceptions and journals of an installation, and",
            "lists the latest files."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tieout status", "  tieout status --config tieout.yaml -o json"})
final class StatusCommand implements Callable<Integer> {

    private static final int LATEST_FILES = 10;

    private final Terminal terminal;
    @Mixin private SettingsOption settings;
    @Mixin private Output output;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ReadModel model = ReadModel.open(settings.read(terminal), terminal)) {
            terminal.note("Database: " + model.place());
            output.print(
                    report(
                            model.ask(Totals::read),
                            model.ask(FilesTakenIn::byState),
                            model.ask(connection -> FilesTakenIn.latest(connection, LATEST_FILES))),
                    terminal);
        }
        return ExitCode.DONE;
    }

    private static Report report(
            Totals totals, List<FilesTakenIn.Sum> files, List<IntakeFile> latest) {
        List<List<Object>> events = new ArrayList<>();
        new TreeMap<>(totals.eventsByStream())
                .forEach((stream, count) -> events.add(row(stream, count)));
        List<List<Object>> matches = new ArrayList<>();
        new TreeMap<>(totals.matchesByStatus())
                .forEach((status, count) -> matches.add(row(status.wireName(), count)));
        List<List<Object>> exceptions = new ArrayList<>();
        for (Totals.OpenExceptions open : totals.openExceptions()) {
            exceptions.add(
                    row(
                            open.reason().name(),
                            open.count(),
                            open.amount() == null ? null : open.amount().toPlainString(),
                            open.amount() == null ? null : open.amount().currency()));
        }
        return new Report.Builder()
                .table(
                        "files",
                        List.of("state", "files", "read", "accepted", "rejected"),
                        files.stream().map(StatusCommand::sum).toList())
                .table(
                        "latestFiles",
                        List.of("file", "state", "read", "accepted", "rejected", "message"),
                        latest.stream().map(StatusCommand::file).toList())
                .table("events", List.of("stream", "count"), events)
                .table("matches", List.of("status", "count"), matches)
                .table(
                        "openExceptions",
                        List.of("reason", "count", "amount", "currency"),
                        exceptions)
                .table(
                        "ledger",
                        List.of("journals", "deadLetters"),
                        List.of(row(totals.journals(), totals.deadLetters())))
                .build();
    }

    private static List<Object> sum(FilesTakenIn.Sum sum) {
        return row(lower(sum.state()), sum.files(), sum.read(), sum.accepted(), sum.rejected());
    }

    private static List<Object> file(IntakeFile file) {
        return row(
                file.name(),
                lower(file.state()),
                file.readCount(),
                file.acceptedCount(),
                file.rejectedCount(),
                file.message());
    }

    private static String lower(IntakeState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

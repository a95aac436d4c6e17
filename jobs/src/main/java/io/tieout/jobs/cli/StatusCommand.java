package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import io.tieout.store.read.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tieout status}: how much there is of everything. */
@Command(
        name = "status",
        description = "Counts events, matches, open exceptions and journals of an installation.",
        footerHeading = "%nExamples:%n",
        footer = {"  tieout status", "  tieout status --config tieout.yaml -o json"})
final class StatusCommand implements Callable<Integer> {

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
            output.print(report(model.ask(Totals::read)), terminal);
        }
        return ExitCode.DONE;
    }

    private static Report report(Totals totals) {
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
}

package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import io.tieout.jobs.rules.RuleValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tieout rules diff}: the values in which two configurations decide differently. */
@Command(
        name = "diff",
        description = "Lists the values in which two configurations decide differently.",
        footerHeading = "%nExamples:%n",
        footer = "  tieout rules diff tieout.yaml stricter.yaml")
final class RulesDiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = "Configuration in YAML.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "Configuration in YAML.")
    private Path after;

    @Mixin private Output output;

    RulesDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, String> old = RuleValues.of(SettingsOption.read(before, terminal));
        List<List<Object>> rows = new ArrayList<>();
        RuleValues.of(SettingsOption.read(after, terminal))
                .forEach(
                        (key, value) -> {
                            if (!value.equals(old.get(key))) {
                                rows.add(row(key, old.get(key), value));
                            }
                        });
        output.print(
                new Report.Builder()
                        .table("changes", List.of("key", "before", "after"), rows)
                        .build(),
                terminal);
        terminal.note(rows.isEmpty() ? "no difference" : rows.size() + " values differ");
        return ExitCode.DONE;
    }
}

package io.tieout.jobs.cli;

import static io.tieout.jobs.cli.Report.row;

import io.tieout.core.documents.RuleFlow;
import io.tieout.jobs.rules.RuleValues;
import io.tieout.jobs.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tieout rules diff}: the values in which two configurations decide differently. */
@Command(
        name = "diff",
        description = "Lists the values in which two configurations decide differently.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout rules diff tieout.yaml stricter.yaml",
            "  tieout rules diff tieout.yaml stricter.yaml --flow payables"
        })
final class RulesDiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = "Configuration in YAML.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "Configuration in YAML.")
    private Path after;

    @Option(
            names = "--flow",
            paramLabel = "FLOW",
            description = {
                "List only what is published for this flow: ${COMPLETION-CANDIDATES}",
                "(default: the values of all, with those read when the engine starts)."
            })
    private RuleFlow flow;

    @Mixin private Output output;

    RulesDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, String> old = values(SettingsOption.read(before, terminal));
        Map<String, String> wanted = values(SettingsOption.read(after, terminal));
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(wanted.keySet());
        List<List<Object>> rows = new ArrayList<>();
        for (String key : keys) {
            if (!Objects.equals(old.get(key), wanted.get(key))) {
                rows.add(row(key, old.get(key), wanted.get(key)));
            }
        }
        output.print(
                new Report.Builder()
                        .table("changes", List.of("key", "before", "after"), rows)
                        .build(),
                terminal);
        terminal.note(rows.isEmpty() ? "no difference" : rows.size() + " values differ");
        return ExitCode.DONE;
    }

    private Map<String, String> values(Settings settings) {
        return flow == null ? RuleValues.of(settings) : RuleValues.published(settings, flow);
    }
}

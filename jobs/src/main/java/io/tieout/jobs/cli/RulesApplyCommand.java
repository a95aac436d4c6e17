package io.tieout.jobs.cli;

import io.tieout.console.decisions.InputFolder;
import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.rules.Overrides;
import io.tieout.core.rules.PublishedValues;
import io.tieout.formats.json.CanonicalJson;
import io.tieout.jobs.rules.RuleValues;
import io.tieout.jobs.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tieout rules apply}: publishes rules to a running engine. */
@Command(
        name = "apply",
        description = {
            "Publishes the rules of a flow and the autonomy of a configuration to a running",
            "engine, through its watched folder. They are in force from the next tick on, without",
            "a restart; what was left open is looked at again. Nobody approves what they wrote."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tieout rules apply looser.yaml --rules-version 2 --author anna --approved-by ben",
            "  tieout rules apply looser.yaml --flow payables --rules-version 2 --author anna"
                    + " --approved-by ben",
            "  tieout rules apply looser.yaml --config tieout.yaml --company acme --rules-version 3"
                    + " --author anna --approved-by ben --reason 'fees rose'"
        })
final class RulesApplyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "Configuration with the rules.")
    private Path rules;

    @Option(
            names = "--flow",
            paramLabel = "FLOW",
            defaultValue = "BANK",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private RuleFlow flow;

    @Option(
            names = "--rules-version",
            required = true,
            paramLabel = "N",
            description =
                    "Higher than the flow's version in force; the configuration is version 1.")
    private int version;

    @Option(names = "--author", required = true, paramLabel = "USER", description = "Who wrote it.")
    private String author;

    @Option(
            names = "--approved-by",
            required = true,
            paramLabel = "USER",
            description = "Who publishes it, another person.")
    private String approvedBy;

    @Option(
            names = "--company",
            paramLabel = "ID",
            description = "Company that gets rules of its own (default: all without).")
    private String company;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why.")
    private String reason;

    @Mixin private SettingsOption engine;

    RulesApplyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Settings running = engine.read(terminal);
        Settings wanted = SettingsOption.read(rules, terminal);
        Map<String, String> values = RuleValues.changes(flow, running, wanted);
        RuleSet published = ruleSet(values);
        put(published, new InputFolder(running.inputFolder()));
        terminal.note(
                "published version "
                        + version
                        + " of "
                        + flow.name().toLowerCase(Locale.ROOT)
                        + (values.isEmpty() ? ": as configured" : ": " + values));
        RuleValues.notPublished(flow, running, wanted)
                .forEach(key -> terminal.note("not published: " + key + reason(key)));
        return ExitCode.DONE;
    }

    private String reason(String key) {
        for (RuleFlow other : RuleFlow.values()) {
            if (other != flow && isPublished(other, key)) {
                return ", which is of --flow " + other.name().toLowerCase(Locale.ROOT);
            }
        }
        return ", which is read when the engine starts";
    }

    private static boolean isPublished(RuleFlow flow, String key) {
        String section = RuleValues.section(flow);
        return key.startsWith(section)
                && Overrides.values(PublishedValues.usual(flow))
                        .containsKey(key.substring(section.length()));
    }

    private RuleSet ruleSet(Map<String, String> values) {
        try {
            return new RuleSet(
                    RuleSet.idOf(flow, company, version),
                    flow,
                    company,
                    version,
                    values,
                    author,
                    approvedBy,
                    reason,
                    Instant.now());
        } catch (InvalidFieldException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** Of one version only what comes first counts. */
    private static void requireNew(Path inbox, String name, int version) {
        for (Path known : List.of(inbox.resolve(name), inbox.resolve("done").resolve(name))) {
            if (Files.exists(known)) {
                throw new UsageException(
                        "version " + version + " was published already: take a higher number");
            }
        }
    }

    private static void put(RuleSet rules, InputFolder folder) {
        String line = new String(new CanonicalJson().line(rules), StandardCharsets.UTF_8);
        String name = "rule-sets-" + rules.id() + ".jsonl";
        requireNew(folder.folder(), name, rules.version());
        try {
            folder.put(name, line + "\n");
        } catch (IOException e) {
            throw new UnreachableException(
                    "cannot write to " + folder.folder() + ": " + e.getMessage(), e);
        }
    }
}

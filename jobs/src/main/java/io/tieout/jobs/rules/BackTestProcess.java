package io.tieout.jobs.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.console.rules.BackTestBench;
import io.tieout.console.rules.BackTestResult;
import io.tieout.core.documents.RuleFlow;
import io.tieout.jobs.WorkFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tries rules on all that an engine has taken in, by the command {@code rules backtest} in a
 * process of its own with a heap of its own, so that the engine neither waits nor runs out of
 * memory. The process ends with the test, with its time, and with the console.
 */
public final class BackTestProcess implements BackTestBench {

    private static final String HEAP = "-Xmx1g";
    private static final long LONGEST_MINUTES = 30;
    private static final int MOST_ROWS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String mainClass;
    private final Path input;
    private final Path data;
    private final Optional<Path> configuration;

    /**
     * @param mainClass of the command line
     * @param input that the engine watches
     * @param data folder of the engine, for what is deleted again afterwards
     * @param configuration that the engine was started with
     */
    public BackTestProcess(String mainClass, Path input, Path data, Optional<Path> configuration) {
        this.mainClass = mainClass;
        this.input = input;
        this.data = data;
        this.configuration = configuration;
    }

    @Override
    public BackTestResult run(
            RuleFlow flow, String companyId, Map<String, String> now, Map<String, String> proposed)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(Files.createDirectories(data), "back-test-");
        try {
            if (HistoryFolder.link(input, work.resolve("history")) == 0) {
                throw new IOException("nothing has been taken in yet that rules could be tried on");
            }
            TrialConfiguration.write(
                    configuration, flow, now, work.resolve("data"), work.resolve("now.yaml"));
            TrialConfiguration.write(
                    configuration,
                    flow,
                    proposed,
                    work.resolve("data"),
                    work.resolve("proposed.yaml"));
            reconcileTwice(work, flow, companyId);
            return result(work, companyId);
        } finally {
            WorkFolder.delete(work);
        }
    }

    private void reconcileTwice(Path work, RuleFlow flow, String companyId)
            throws IOException, InterruptedException {
        Path notes = work.resolve("notes.txt");
        Process process =
                new ProcessBuilder(command(work, flow, companyId))
                        .redirectOutput(work.resolve("report.json").toFile())
                        .redirectError(notes.toFile())
                        .start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("it takes longer than " + LONGEST_MINUTES + " minutes");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        if (process.exitValue() > 1) {
            throw new IOException("the run ended with " + process.exitValue() + ": " + last(notes));
        }
    }

    private List<String> command(Path work, RuleFlow flow, String companyId) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(it -> it.startsWith("--add-") || it.startsWith("-Dlog4j2."))
                .forEach(command::add);
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.add("-Dtieout.logs=" + work.resolve("logs"));
        command.add("-Djava.io.tmpdir=" + work);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of("rules", "backtest", "-o", "json", "--flow", flow.name()));
        command.addAll(List.of("--in", work.resolve("history").toString()));
        command.addAll(List.of("--config", work.resolve("now.yaml").toString()));
        command.addAll(List.of("--rules", work.resolve("proposed.yaml").toString()));
        command.addAll(List.of("--out", work.resolve("rows").toString()));
        if (companyId != null) {
            command.addAll(List.of("--company", companyId));
        }
        return command;
    }

    private static String last(Path notes) throws IOException {
        List<String> lines = Files.readAllLines(notes);
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }

    private static BackTestResult result(Path work, String companyId) throws IOException {
        JsonNode report = JSON.readTree(work.resolve("report.json").toFile());
        JsonNode difference = report.at("/difference/0");
        Path rows = work.resolve("rows");
        return new BackTestResult(
                side(report.at("/rules/0"), companyId),
                side(report.at("/rules/1"), companyId),
                difference.path("gained").asLong(),
                difference.path("lost").asLong(),
                difference.path("otherRule").asLong(),
                difference.path("stillOpen").asLong(),
                first(rows.resolve("gained.jsonl")).stream().map(BackTestProcess::row).toList(),
                first(rows.resolve("lost.jsonl")).stream().map(BackTestProcess::row).toList(),
                first(rows.resolve("still-open.jsonl")).stream()
                        .map(it -> it.path("id").asText())
                        .toList());
    }

    /** What all companies have is not told to those of one. */
    private static BackTestResult.Side side(JsonNode it, String companyId) {
        boolean all = companyId == null;
        return new BackTestResult.Side(
                all ? it.path("read").asLong() : null,
                it.path("confirmed").asLong(),
                all ? it.path("matchRate").asDouble() : null,
                it.path("proposed").asLong(),
                it.path("openItems").asLong());
    }

    private static BackTestResult.Row row(JsonNode match) {
        return new BackTestResult.Row(
                match.path("kind").asText(),
                match.path("rule").asText(),
                match.path("accountId").asText(null),
                ids(match.path("left")),
                ids(match.path("right")));
    }

    private static List<String> ids(JsonNode array) {
        List<String> ids = new ArrayList<>();
        array.forEach(it -> ids.add(it.asText()));
        return ids;
    }

    private static List<JsonNode> first(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine();
                    line != null && lines.size() < MOST_ROWS;
                    line = in.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}

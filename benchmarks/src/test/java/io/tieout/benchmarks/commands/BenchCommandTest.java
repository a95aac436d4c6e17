package io.tieout.benchmarks.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    @TempDir private Path folder;

    private final CommandLine bench = new CommandLine(new BenchCommand());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void captureOutput() {
        bench.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    @Test
    void shouldGenerateAndScoreAPerfectAnswerAndAWrongOne() throws IOException {
        String feed = folder.toString();
        assertThat(bench.execute("generate", "--events", "2k", "--out", feed)).isZero();
        Path results = Files.createDirectory(folder.resolve("results"));
        String links = Files.readString(folder.resolve("truth/links.jsonl"));
        String confirmed =
                links.replaceAll(
                        "\"kind\":\"[a-zA-Z]+\"", "\"kind\":\"bank\",\"status\":\"confirmed\"");
        Files.writeString(
                results.resolve("matches.jsonl"),
                confirmed
                        .lines()
                        .filter(line -> line.contains("\"automatic\":true"))
                        .toList()
                        .stream()
                        .map(line -> line + "\n")
                        .reduce("", String::concat));

        assertThat(score(results)).isZero();
        assertThat(out.toString()).contains("wrong automatic matches: 0");
        assertThat(Files.readString(results.resolve("score.json"))).contains("\"precision\" : 1.0");

        Files.writeString(
                results.resolve("matches.jsonl"),
                "{\"kind\":\"bank\",\"status\":\"confirmed\",\"left\":[\"b0\"],\"right\":[\"g0\"]}");
        assertThat(score(results)).isEqualTo(4);
    }

    @Test
    void shouldGenerateAndScoreReceivables() throws IOException {
        String[] generate = {
            "generate", "--flow", "receivables", "--remittances", "none", "--events", "2k", "--out"
        };
        assertThat(bench.execute(with(generate, folder.toString()))).isZero();
        assertThat(err.toString()).contains("0 remittances");
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("matches.jsonl"), "");

        assertThat(score(results)).isZero();
        assertThat(out.toString())
                .contains("wrong automatic allocations: 0", "planted undecidable payments posted");

        Files.writeString(
                results.resolve("matches.jsonl"),
                "{\"kind\":\"cash\",\"status\":\"confirmed\",\"currency\":\"EUR\","
                        + "\"allocations\":[{\"leftId\":\"b0\",\"rightId\":\"r0\","
                        + "\"amount\":\"1.00\"}]}");
        assertThat(score(results)).isEqualTo(4);
    }

    @Test
    void shouldGenerateAndScorePayables() throws IOException {
        String[] generate = {"generate", "--flow", "payables", "--events", "2k", "--out"};
        assertThat(bench.execute(with(generate, folder.toString()))).isZero();
        assertThat(err.toString()).contains("receipts and", "invoices of");
        Path results = Files.createDirectory(folder.resolve("results"));
        String truth = Files.readString(folder.resolve("truth/invoices.jsonl"));
        Files.writeString(
                results.resolve("matches.jsonl"), approvals(truth, "\"outcome\":\"perfect\""));

        assertThat(score(results)).isZero();
        assertThat(score(results, "--min-equal", "0.3")).isZero();
        assertThat(score(results, "--min-equal", "0.999")).isEqualTo(4);
        assertThat(out.toString()).contains("approved where truth holds: 0");

        Files.writeString(
                results.resolve("matches.jsonl"), approvals(truth, "\"outcome\":\"held\""));
        assertThat(score(results)).isEqualTo(4);
        assertThat(Files.readString(results.resolve("wrong-approvals.jsonl")))
                .contains("\"actual\":\"perfect\"");
    }

    /** Approves all invoices whose line of truth has the text. */
    private static String approvals(String truth, String text) {
        StringBuilder matches = new StringBuilder();
        truth.lines()
                .filter(line -> line.contains(text))
                .map(line -> line.replaceAll(".*\"invoiceId\":\"([^\"]+)\".*", "$1"))
                .forEach(
                        id ->
                                matches.append(
                                        "{\"kind\":\"threeWay\",\"status\":\"confirmed\","
                                                + "\"rule\":\"perfect\",\"left\":[\""
                                                + id
                                                + "\"]}\n"));
        return matches.toString();
    }

    private static String[] with(String[] arguments, String last) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }

    @Test
    void shouldRefuseWrongUsage() {
        assertThat(bench.execute()).isEqualTo(2);
        assertThat(bench.execute("generate", "--events", "many", "--out", "x")).isEqualTo(2);
        assertThat(bench.execute("generate", "--profile", "odd", "--out", "x")).isEqualTo(2);
        assertThat(bench.execute("generate", "--flow", "odd", "--out", "x")).isEqualTo(2);
        assertThat(bench.execute("score", "--feed", "none", "--results", "none")).isEqualTo(2);
        assertThat(err.toString()).contains("adversarial");
    }

    @Test
    void shouldReadSuffixes() {
        Quantity quantity = new Quantity();

        assertThat(quantity.convert("250k")).isEqualTo(250_000);
        assertThat(quantity.convert("10m")).isEqualTo(10_000_000);
        assertThat(quantity.convert("1G")).isEqualTo(1_000_000_000);
        assertThat(quantity.convert("42")).isEqualTo(42);
    }

    private int score(Path results, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("score", "--feed", folder.toString(), "--results"));
        arguments.addAll(List.of(results.toString(), "--max-wrong", "0"));
        arguments.addAll(List.of(more));
        return bench.execute(arguments.toArray(String[]::new));
    }
}

package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules as files: checked, compared, tried on the past and published. */
class RulesCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLE = Documentation.ROOT.resolve("docs/examples/bank");

    @TempDir private Path folder;

    @Test
    void shouldNameKeyAndFileOfEveryMistake() throws IOException {
        Path unknown = file("unknown.yaml", "bank: {latestLagg: 3}\n");
        Path impossible = file("impossible.yaml", "bank: {earliestLag: 9, latestLag: 2}\n");
        Path good = file("good.yaml", "bank: {latestLag: 12}\n");

        CliRun run = CliRun.in(folder, "rules", "lint", unknown, impossible, good);

        assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(run.err())
                .contains(unknown + ": unknown key 'bank.latestLagg'")
                .contains(impossible + ": ")
                .contains("earliestLag 9 is after latestLag 2")
                .contains(good + ": good")
                .contains("2 of 3 files cannot be used");
    }

    @Test
    void shouldListTheValuesThatDiffer() throws IOException {
        Path before = file("before.yaml", "bank: {latestLag: 12}\n");
        Path after = file("after.yaml", "autonomy: SUGGEST\nbank: {fee: {lowerPercent: 2}}\n");

        CliRun run = CliRun.in(folder, "rules", "diff", before, after, "-o", "csv");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines())
                .containsExactly(
                        "key,before,after",
                        "autonomy,AUTO,SUGGEST",
                        "bank.fee.lowerPercent,5,2",
                        "bank.latestLag,12,10");
    }

    @Test
    void shouldBackTestWithTheNumbersOfReallyRunningTheRules() throws IOException {
        Path rules = Documentation.ROOT.resolve("docs/examples/rules/same-day.yaml");
        Path rows = folder.resolve("rows");

        CliRun run =
                CliRun.in(
                        folder,
                        "rules",
                        "backtest",
                        "--in",
                        EXAMPLE,
                        "--rules",
                        rules,
                        "--out",
                        rows,
                        "-o",
                        "json");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.at("/rules/0/confirmed").asInt()).isEqualTo(confirmed(null));
        assertThat(report.at("/rules/1/confirmed").asInt()).isEqualTo(confirmed(rules));
        assertThat(report.at("/difference/0/lost").asInt()).isEqualTo(1);
        assertThat(report.at("/difference/0/gained").asInt()).isZero();
        assertThat(Files.readAllLines(rows.resolve("lost.jsonl")))
                .singleElement()
                .asString()
                .contains("\"rule\":\"amount-date-party\"");
        assertThat(rows.resolve("gained.jsonl")).isEmptyFile();
    }

    /** Confirmed matches of a run of its own. */
    private int confirmed(Path rules) throws IOException {
        Path results = folder.resolve("run" + (rules == null ? "" : "-with-rules"));
        CliRun run =
                rules == null
                        ? CliRun.in(folder, "reconcile", "--in", EXAMPLE, "--out", results)
                        : CliRun.in(
                                folder,
                                "reconcile",
                                "--in",
                                EXAMPLE,
                                "--out",
                                results,
                                "--config",
                                rules);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        return JSON.readTree(results.resolve("summary.json").toFile())
                .at("/matches/confirmed")
                .asInt();
    }

    @Test
    void shouldPublishOnlyWhatDiffersFromTheEnginesConfiguration() throws IOException {
        Path rules = file("rules.yaml", "autonomy: SHADOW\nbank: {latestLag: 7}\n");

        CliRun run = apply(rules, "anna", "ben");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        JsonNode published = JSON.readTree(Files.readString(onlyFileOfInbox()));
        assertThat(published.path("version").asInt()).isEqualTo(2);
        assertThat(published.path("companyId").asText()).isEqualTo("acme");
        assertThat(published.path("values"))
                .isEqualTo(JSON.readTree("{\"autonomy\":\"SHADOW\",\"latestLag\":\"7\"}"));
        CliRun parsed = CliRun.in(folder, "parse", onlyFileOfInbox());
        assertThat(parsed.exitCode()).as(parsed.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void shouldPublishTheFlowThatIsNamedAndSayWhatStaysBehind() throws IOException {
        Path rules =
                file(
                        "rules.yaml",
                        """
                        bank: {latestLag: 7}
                        payables:
                          rules: {nearDays: 30, company: {price: {upperPercent: 0}, tax: {lowerAbsolute: null}}}
                        """);

        CliRun run = apply(rules, "anna", "ben", "--flow", "payables");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        JsonNode published = JSON.readTree(Files.readString(onlyFileOfInbox()));
        assertThat(published.path("flow").asText()).isEqualTo("payables");
        assertThat(published.path("values"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"company.price.upperPercent":"0","company.tax.lowerAbsolute":""}
                                """));
        assertThat(run.err())
                .contains("published version 2 of payables")
                .contains("not published: bank.latestLag, which is of --flow bank")
                .contains(
                        "not published: payables.rules.nearDays, which is read when the engine"
                                + " starts")
                .doesNotContain("not published: payables.rules.company");
        CliRun parsed = CliRun.in(folder, "parse", onlyFileOfInbox());
        assertThat(parsed.exitCode()).as(parsed.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void shouldCountTheVersionsOfEachFlowByThemselves() throws IOException {
        Path rules = file("rules.yaml", "autonomy: SUGGEST\n");

        assertThat(apply(rules, "anna", "ben").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(apply(rules, "anna", "ben", "--flow", "payables").exitCode())
                .isEqualTo(ExitCode.DONE);
        CliRun again = apply(rules, "anna", "ben", "--flow", "payables");
        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("version 2 was published already");
    }

    @Test
    void shouldListOfAFlowOnlyWhatIsPublished() throws IOException {
        Path before = file("before.yaml", "bank: {latestLag: 12}\n");
        Path after = file("after.yaml", "payables: {rules: {orderRequired: true, nearDays: 9}}\n");

        CliRun run =
                CliRun.in(
                        folder, "rules", "diff", before, after, "--flow", "payables", "-o", "csv");

        assertThat(run.out().lines())
                .containsExactly("key,before,after", "payables.rules.orderRequired,false,true");
    }

    @Test
    void shouldBackTestBillsByThemselves() throws IOException {
        Path rules = Documentation.ROOT.resolve("docs/examples/rules/ahead-of-receipts.yaml");

        CliRun run =
                CliRun.in(
                        folder,
                        "rules",
                        "backtest",
                        "--in",
                        Documentation.ROOT.resolve("docs/examples/payables"),
                        "--rules",
                        rules,
                        "--flow",
                        "payables",
                        "-o",
                        "json");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.at("/rules/0/read").asInt()).as("bills").isEqualTo(4);
        assertThat(report.at("/rules/0/confirmed").asInt()).isEqualTo(2);
        assertThat(report.at("/rules/0/matchRate").asDouble()).isEqualTo(0.5);
        assertThat(report.at("/rules/1/confirmed").asInt()).isEqualTo(3);
        assertThat(report.at("/difference/0/gained").asInt()).isEqualTo(1);
        assertThat(report.at("/difference/0/lost").asInt()).isZero();
    }

    @Test
    void shouldRefuseThatTheAuthorApproves() throws IOException {
        CliRun run = apply(file("rules.yaml", "bank: {latestLag: 7}\n"), "anna", " Anna");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("'approvedBy' is the author");
        assertThat(folder.resolve("data/inbox")).doesNotExist();
    }

    private CliRun apply(Path rules, String author, String approvedBy, String... more) {
        List<Object> words = new ArrayList<>();
        words.addAll(List.of("rules", "apply", rules, "--rules-version", "2"));
        words.addAll(List.of("--company", "acme", "--author", author));
        words.addAll(List.of("--approved-by", approvedBy));
        words.addAll(List.of(more));
        return CliRun.in(folder, words.toArray());
    }

    private Path onlyFileOfInbox() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/inbox"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}

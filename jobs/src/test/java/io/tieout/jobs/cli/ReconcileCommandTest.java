package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {

    private static final String LINE =
            """
            {"id":"%s","accountId":"DE1","bookingDate":"2026-11-02","amount":"12.50",\
            "currency":"EUR","references":[{"type":"%s","value":"E1"}]}
            """;

    @TempDir private Path folder;
    private Path in;

    @BeforeEach
    void openFolder() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                in.resolve("bank-transactions.jsonl"),
                LINE.formatted("b1", "endToEndId") + LINE.formatted("b2", "endtoendid"));
    }

    @Test
    void shouldPassOverTheManifestOfAFeedAndSaySo() throws IOException {
        Files.writeString(
                in.resolve("manifest.json"), "{\"seed\": 1, \"profile\": \"hot\", \"lines\": {}}");

        CliRun run = reconcile();

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.err())
                .contains("skipped: manifest.json", "read 2 = accepted 2 + rejected 0");
    }

    @Test
    void shouldRefuseAnyOtherFileThatNoFormatKnows() throws IOException {
        Files.writeString(in.resolve("manifest.json"), "{\"name\": \"something else\"}");

        CliRun run = reconcile();

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);
        assertThat(run.err())
                .contains("rejected: manifest.json, file: no known format")
                .doesNotContain("skipped");
        assertThat(folder.resolve("out/files.jsonl"))
                .content()
                .contains("\"file\":\"manifest.json\"", "\"status\":\"failed\"");
    }

    @Test
    void shouldTellWarningsWithTheirLine() {
        CliRun run = reconcile();

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err())
                .contains(
                        "warning: bank-transactions.jsonl, line 2, references: the type"
                                + " 'endtoendid' is not known and counts as other",
                        "accepted with warnings: 1");
    }

    private CliRun reconcile() {
        return CliRun.in(folder, "reconcile", "--in", in, "--out", folder.resolve("out"));
    }
}

package io.tieout.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir private Path results;

    @BeforeEach
    void writeResults() throws IOException {
        Results.write(results);
    }

    @Test
    void shouldShowRuleEvidenceAndPostingOfAMatch() {
        CliRun run = explain("m-1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("reference-exact v1", "confirmed", "bank-17", "ledger-204")
                .containsPattern("reference +INV-17 +INV-17 +yes")
                .containsPattern("j-1 +acme +2026-11-01 +1200 +12.50");
    }

    @Test
    void shouldShowSuggestionsOfAnException() {
        CliRun run = explain("x-1");

        assertThat(run.out())
                .contains("No ledger entry of 9.00", "UNMATCHED_BANK")
                .containsPattern("1 +amount-date +0.4 +ledger-300 +amount differs");
    }

    @Test
    void shouldShowWhatIsKnownAboutADocument() {
        assertThat(explain("ledger-204").out()).contains("OTHER MATCHES", "m-1");
        assertThat(explain("bank-18").out()).contains("OTHER EXCEPTIONS", "x-1");
    }

    @Test
    void shouldShowAPostingWithItsCause() {
        CliRun run = explain("j-1");

        assertThat(run.out()).contains("posting").containsPattern("cause +m-1");
    }

    @Test
    void shouldSayWhyTwoWereNotMatched() {
        CliRun run = explain("bank-18", "ledger-204");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("ledger-204 is in match m-1 by rule reference-exact (confirmed)")
                .contains("bank-18: No ledger entry of 9.00 within 10 days");
    }

    @Test
    void shouldSayThatTwoAreMatched() {
        assertThat(explain("bank-17", "ledger-204").out())
                .contains("both are in match m-1 by rule reference-exact");
    }

    @Test
    void shouldPrintMachineReadableForms() {
        assertThat(explain("m-1", "-o", "json").out())
                .startsWith("{")
                .contains("\"evidence\" : [")
                .contains("\"agrees\" : true");
        assertThat(explain("m-1", "-o", "yaml").out())
                .contains("evidence:\n- field: \"reference\"");
        assertThat(explain("m-1", "-o", "csv").out())
                .contains("field,left,right,agrees\nreference,INV-17,INV-17,true\n");
    }

    @Test
    void shouldExitThreeWhenNothingHasTheId() {
        CliRun run = explain("m-2");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).isEqualTo("tieout: nothing has the id m-2\n");
    }

    @Test
    void shouldExitThreeWhenThereAreNoResults() {
        CliRun run = CliRun.in(results, "explain", "--in", results.resolve("none"), "m-1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void shouldExitTwoWhenALineIsNoResult() throws IOException {
        Files.writeString(results.resolve("matches.jsonl"), "{\"id\":\"m-1\"\n");

        CliRun run = explain("m-1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("matches.jsonl, line 1 is not a result");
    }

    @Test
    void shouldExitTwoWithThreeIds() {
        assertThat(explain("a", "b", "c").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private CliRun explain(String... words) {
        Object[] args = new Object[words.length + 3];
        args[0] = "explain";
        args[1] = "--in";
        args[2] = results;
        System.arraycopy(words, 0, args, 3, words.length);
        return CliRun.in(results, args);
    }
}

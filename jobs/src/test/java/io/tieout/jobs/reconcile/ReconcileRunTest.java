package io.tieout.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.formats.json.ResultsJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileRunTest {

    @TempDir Path folder;

    @Test
    void shouldMatchByReferenceAndLeaveTheRestOpen() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                in.resolve("bank-transactions.jsonl"),
                """
                {"id":"B1","accountId":"DE1","bookingDate":"2026-03-02","amount":"-500.00","currency":"EUR","references":[{"type":"endToEndId","value":"RUN-4711"}]}
                {"id":"B2","accountId":"DE1","bookingDate":"2026-03-03","amount":"12.00","currency":"EUR","references":[{"type":"parcel","value":"7"}]}
                {"id":"B3","accountId":"DE1","bookingDate":"2026-03-03","amount":"12,34,56","currency":"EUR"}
                """);
        Files.writeString(
                in.resolve("ledger-entries.jsonl"),
                """
                {"id":"L1","accountId":"DE1","postingDate":"2026-03-01","amount":"-500.00","currency":"EUR","references":[{"type":"endToEndId","value":"RUN-4711"}]}
                """);
        Path out = folder.resolve("out");

        RunSummary summary = BoundedRuns.reconcile(in, out);

        assertThat(summary.acceptedCount()).isEqualTo(3);
        assertThat(summary.rejectedCount()).isEqualTo(1);
        List<Match> matches =
                Files.readAllLines(out.resolve("matches.jsonl")).stream()
                        .map(ResultsJson::readMatch)
                        .toList();
        assertThat(matches).hasSize(1);
        assertThat(matches.get(0).status()).isEqualTo(MatchStatus.CONFIRMED);
        assertThat(matches.get(0).rule()).isEqualTo("reference-exact");
        assertThat(Files.readAllLines(out.resolve("exceptions.jsonl"))).hasSize(1);
        assertThat(Files.readAllLines(out.resolve("postings.jsonl"))).hasSize(1);
        assertThat(Files.readAllLines(out.resolve("dead-letters.jsonl"))).hasSize(1);
        assertThat(Files.readAllLines(out.resolve("bank-reconciliations.jsonl"))).hasSize(1);
        assertThat(summary.rejected()).containsOnlyKeys("bank-transactions.jsonl");
        assertThat(summary.warned()).isEqualTo(1);
        assertThat(Files.readAllLines(out.resolve("files.jsonl")))
                .hasSize(2)
                .anyMatch(
                        line ->
                                line.contains("\"read\":3,\"accepted\":2,\"rejected\":1")
                                        && line.contains("line 2, references: the type 'parcel'"));
    }
}

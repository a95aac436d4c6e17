package io.tieout.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.formats.json.ResultsJson;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.receivables.CashOperatorSettings;
import io.tieout.store.ledger.ChainVerifier;
import io.tieout.store.ledger.Verification;
import io.tieout.testkit.stream.Shuffles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results follow from the set of events alone. */
class ReconcileDeterminismTest {

    /** The release is tested with {@code -Dtieout.feed.events=200000 -Dtieout.feed.shuffles=20}. */
    private static final int EVENTS = Integer.getInteger("tieout.feed.events", 20_000);

    private static final int SHUFFLES = Integer.getInteger("tieout.feed.shuffles", 3);
    private static final int[] PARALLELISMS = {1, 2, 4};
    private static final int REDELIVERED_PERCENT = 10;
    private static final int FILES_PER_STREAM = 3;
    private static final List<String> COMPARED = List.of("matches", "exceptions", "postings");
    private static final List<String> BAD_LINES =
            List.of("{\"id\":\"X1\"}", "no JSON", "{\"id\":\"X2\",\"amount\":\"1,5\"}");

    @TempDir Path folder;

    /** What a run came to, with the lines of each result file sorted. */
    private record Run(RunSummary summary, Map<String, List<String>> sorted) {}

    @Test
    void shouldGiveTheSameResultsForAnyOrderAndParallelism() throws Exception {
        List<Observed> events = SeededFeed.events(EVENTS);
        Run first = null;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            List<Observed> delivered =
                    Shuffles.redelivered(
                            Shuffles.permuted(events, shuffle), REDELIVERED_PERCENT, shuffle);
            Run run = run(delivered, shuffle);

            assertThat(run.summary().acceptedCount()).isEqualTo(delivered.size());
            assertThat(run.summary().rejectedCount()).isEqualTo(BAD_LINES.size());
            assertBooks(run.sorted().get("postings"));
            if (first == null) {
                first = run;
                assertThat(run.sorted().values())
                        .allSatisfy(lines -> assertThat(lines).isNotEmpty());
            }
            for (String result : COMPARED) {
                assertThat(run.sorted().get(result))
                        .as("%s of shuffle %d", result, shuffle)
                        .isEqualTo(first.sorted().get(result));
            }
        }
    }

    private Run run(List<Observed> delivered, int shuffle) throws Exception {
        Path in = folder.resolve("in-" + shuffle);
        Path out = folder.resolve("out-" + shuffle);
        SeededFeed.write(Shuffles.partitioned(delivered, FILES_PER_STREAM, shuffle), in);
        Files.write(in.resolve("bank-transactions-bad.jsonl"), BAD_LINES);
        ReconcileRun run = new ReconcileRun(settings(in, out, shuffle));
        var result = run.start().getJobExecutionResult().get();
        run.finish();
        assertChainsInFileOrder(out);
        Map<String, List<String>> sorted = new TreeMap<>();
        for (String name : COMPARED) {
            try (Stream<String> lines = Files.lines(out.resolve(name + ".jsonl"))) {
                sorted.put(name, lines.sorted().toList());
            }
        }
        return new Run(RunSummary.of(result.getAllAccumulatorResults(), 1, 1), sorted);
    }

    private static ReconcileSettings settings(Path in, Path out, int shuffle) {
        Map<String, String> companies = new HashMap<>();
        for (int account = 0; account < EVENTS; account += 3) {
            companies.put(SeededFeed.accountId(account), "north");
            companies.put(SeededFeed.accountId(account + 1), "south");
        }
        BankOperatorSettings bank =
                new BankOperatorSettings(
                        SettleTimes.AT_END,
                        BankSettings.DEFAULTS,
                        Autonomy.AUTO,
                        companies,
                        0,
                        1_000_000);
        int parallelism = PARALLELISMS[shuffle % PARALLELISMS.length];
        return new ReconcileSettings(
                in,
                out,
                (name, head) -> new JsonLinesFormat(),
                bank,
                CashOperatorSettings.beside(bank),
                parallelism,
                128);
    }

    private static void assertChainsInFileOrder(Path out) throws IOException {
        try (Stream<String> lines = Files.lines(out.resolve("postings.jsonl"))) {
            Verification verification =
                    new ChainVerifier(List.of())
                            .verify(lines.map(ReconcileDeterminismTest::posting).iterator());

            assertThat(verification.broken()).isNull();
            assertThat(verification.heads()).hasSize(3);
        }
    }

    private static void assertBooks(List<String> postings) {
        Map<String, Long> sums = new TreeMap<>();
        for (String line : postings) {
            for (JournalLine journalLine : posting(line).journal().lines()) {
                sums.merge(
                        journalLine.amount().currency(),
                        journalLine.amount().minorUnits(),
                        Math::addExact);
            }
        }
        assertThat(sums).containsOnly(Map.entry("EUR", 0L));
    }

    private static ChainedJournal posting(String line) {
        return ResultsJson.readPosting(line.getBytes(StandardCharsets.UTF_8));
    }
}

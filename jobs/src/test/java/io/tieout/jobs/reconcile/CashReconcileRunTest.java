package io.tieout.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.formats.json.ResultsJson;
import io.tieout.operators.bank.BankOperatorSettings;
import io.tieout.operators.bank.SettleTimes;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the how-to page, run to its results. */
class CashReconcileRunTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/receivables");
    private static final String ACCOUNT = "DE02120300000000202051";
    private static final String ACCOUNT_WITH_CASH_BOOK = "DE02300209000106531065";

    @TempDir Path folder;

    @Test
    void shouldApplyCashByNumberWithDiscountAndInPart() throws Exception {
        Path out = folder.resolve("out");
        reconcile(EXAMPLE, out);

        assertThat(lines(out, "matches").stream().map(ResultsJson::readMatch))
                .filteredOn(match -> match.kind() == MatchKind.CASH)
                .extracting(match -> match.rule() + " " + match.left() + match.right())
                .containsExactlyInAnyOrder(
                        "reference [P1][R1, R2]",
                        "reference-discount [P2][R3]",
                        "partial [P3][R4]",
                        "reference [P6][R5]");
    }

    @Test
    void shouldOpenOneExceptionForEachDoubt() throws Exception {
        Path out = folder.resolve("out");
        reconcile(EXAMPLE, out);

        assertThat(lines(out, "exceptions"))
                .hasSize(4)
                .anyMatch(line -> says(line, "DUPLICATE_PAYMENT", "\"subjects\":[\"P4\"]"))
                .anyMatch(line -> says(line, "SHORT_PAYMENT", "\"subjects\":[\"P3\",\"R4\"]"))
                .anyMatch(line -> says(line, "UNIDENTIFIED_PAYER", "\"subjects\":[\"P5\"]"))
                .anyMatch(line -> says(line, "UNMATCHED_BANK", "\"subjects\":[\"F1\"]"));
    }

    @Test
    void shouldPostEachMovementOfTheBankOnce() throws Exception {
        Path out = folder.resolve("out");
        reconcile(EXAMPLE, out);

        Map<String, Money> balances = new TreeMap<>();
        for (String line : lines(out, "postings")) {
            for (JournalLine one :
                    ResultsJson.readPosting(line.getBytes(StandardCharsets.UTF_8))
                            .journal()
                            .lines()) {
                balances.merge(one.account(), one.amount(), Money::plus);
            }
        }

        // P5 is from nobody known and F1 is no customer's: neither is posted.
        assertThat(balances)
                .containsEntry("bank:" + ACCOUNT, eur(56_100_00))
                .containsEntry("bank:" + ACCOUNT_WITH_CASH_BOOK, eur(640_00))
                .containsEntry("bank-in-transit:" + ACCOUNT_WITH_CASH_BOOK, eur(0))
                .containsEntry("receivables:C1", eur(-2_640_00))
                .containsEntry("receivables:C2", eur(-53_000_00))
                .containsEntry("cash-discounts", eur(900_00))
                .containsEntry("unapplied-cash", eur(-2_000_00))
                .hasSize(7);
    }

    @Test
    void shouldCountWhatBecameOfThePayments() throws Exception {
        RunSummary summary = reconcile(EXAMPLE, folder.resolve("out"));

        assertThat(summary.cash().byCurrency())
                .containsOnly(
                        Map.entry(
                                "EUR",
                                new CashSummary.Totals(6, eur(54_740_00), eur(2_075_30), eur(0))));
        assertThat(summary.items()).containsOnly(Map.entry("confirmed", 2L));
        assertThat(summary.matchRate()).isEqualTo(0.6667);
    }

    @Test
    void shouldFindReceivablesInAnEnvelopeOfAnotherName() throws Exception {
        Path in = copy();
        StringBuilder envelopes =
                new StringBuilder(
                        "{\"stream\":\"customers\",\"event\":{\"id\":\"C9\",\"name\":\"Nobody\"}}\n");
        for (String line : Files.readAllLines(in.resolve("receivables.jsonl"))) {
            envelopes.append("{\"stream\":\"receivables\",\"event\":" + line + "}\n");
        }
        Files.delete(in.resolve("receivables.jsonl"));
        Files.writeString(in.resolve("everything.jsonl"), envelopes);

        RunSummary summary = reconcile(in, folder.resolve("out"));

        assertThat(summary.cash().byCurrency().get("EUR").applied()).isEqualTo(eur(54_740_00));
    }

    @Test
    void shouldLeaveBankReconciliationAsItIsWithoutReceivables() throws Exception {
        Path in = copy();
        Files.delete(in.resolve("receivables.jsonl"));
        Path out = folder.resolve("out");

        RunSummary summary = reconcile(in, out);

        assertThat(summary.cash().byCurrency()).isEmpty();
        assertThat(summary.exceptions()).containsOnly(Map.entry("UNMATCHED_BANK", 6L));
        assertThat(lines(out, "matches").stream().map(ResultsJson::readMatch))
                .extracting(Match::kind)
                .containsExactly(MatchKind.BANK);
    }

    private static RunSummary reconcile(Path in, Path out) throws Exception {
        BankOperatorSettings bank =
                new BankOperatorSettings(
                        SettleTimes.AT_END,
                        BankSettings.DEFAULTS,
                        Autonomy.AUTO,
                        Map.of(),
                        0,
                        1_000_000);
        ReconcileRun run =
                new ReconcileRun(
                        new ReconcileSettings(
                                in,
                                out,
                                (name, head) -> new JsonLinesFormat(),
                                bank,
                                CashOperatorSettings.beside(bank),
                                2,
                                64));
        var result = run.start().getJobExecutionResult().get();
        run.finish();
        return RunSummary.of(result.getAllAccumulatorResults(), 1, 1);
    }

    private Path copy() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(EXAMPLE)) {
            for (Path file : files) {
                Files.copy(file, in.resolve(file.getFileName()));
            }
        }
        return in;
    }

    private static List<String> lines(Path out, String name) throws IOException {
        return Files.readAllLines(out.resolve(name + ".jsonl"));
    }

    private static boolean says(String line, String reason, String subjects) {
        return line.contains(reason) && line.contains(subjects);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}

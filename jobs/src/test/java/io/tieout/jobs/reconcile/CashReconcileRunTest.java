package io.tieout.jobs.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.formats.json.ResultsJson;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the how-to page, run to its results. */
class CashReconcileRunTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/receivables");
    private static final String ACCOUNT = "DE02120300000000202051";
    private static final String ACCOUNT_WITH_CASH_BOOK = "DE02300209000106531065";

    private static final Pattern EXPECTED = Pattern.compile("\"expected\":\"([0-9.]+)\"");

    @TempDir Path folder;

    @Test
    void shouldApplyCashByNumberWithDiscountAndInPart() throws Exception {
        Path out = folder.resolve("out");
        reconcile(EXAMPLE, out);

        assertThat(BoundedRuns.lines(out, "matches").stream().map(ResultsJson::readMatch))
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

        assertThat(BoundedRuns.lines(out, "exceptions"))
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
        for (String line : BoundedRuns.lines(out, "postings")) {
            for (JournalLine one :
                    ResultsJson.readPosting(line.getBytes(UTF_8)).journal().lines()) {
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
    void shouldForecastWhatIsLeftOpenToTheCent() throws Exception {
        Path out = folder.resolve("out");
        RunSummary summary = reconcile(EXAMPLE, out);

        assertThat(BoundedRuns.lines(out, "forecast"))
                .singleElement()
                .asString()
                .contains("\"receivableId\":\"R4\"", "\"open\":\"2000.00\"");
        assertThat(summary.forecast().open()).containsOnly(Map.entry("EUR", eur(2_000_00)));
        Money expected = eur(0);
        for (String line : BoundedRuns.lines(out, "cash-forecast")) {
            Matcher amount = EXPECTED.matcher(line);
            assertThat(amount.find()).isTrue();
            expected = expected.plus(Money.parse(amount.group(1), "EUR"));
        }
        assertThat(expected).isEqualTo(eur(2_000_00));
    }

    @Test
    void shouldStateTheAccountOfEachCustomer() throws Exception {
        Path out = folder.resolve("out");

        RunSummary summary = reconcile(EXAMPLE, out);

        assertThat(BoundedRuns.lines(out, "customer-accounts"))
                .extracting(it -> ResultsJson.readCustomerAccount(it.getBytes(UTF_8)))
                .extracting(it -> it.customerId() + " " + it.balance() + " " + it.unapplied())
                .containsExactlyInAnyOrder(
                        "C1 -2000.00 EUR 2000.00 EUR", "C2 2000.00 EUR 0.00 EUR");
        assertThat(summary.accounts().byCurrency())
                .containsOnly(
                        Map.entry(
                                "EUR",
                                new AccountSummary.Totals(
                                        2, eur(2_000_00), eur(0), eur(0), eur(2_000_00))));
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
        assertThat(summary.forecast().isEmpty()).isTrue();
        assertThat(BoundedRuns.lines(out, "forecast")).isEmpty();
        assertThat(BoundedRuns.lines(out, "matches").stream().map(ResultsJson::readMatch))
                .extracting(Match::kind)
                .containsExactly(MatchKind.BANK);
    }

    @Test
    void shouldPostWhatWasGainedByTheRatesOfTheFolder() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                in.resolve("fx-rates.jsonl"),
                rate("f1", "2026-03-01", "0.90")
                        + rate("f2", "2026-03-20", "0.92")
                        + rate("f2", "2026-03-20", "0.92")
                        + rate("f3", "2026-03-20", "0.00"));
        Files.writeString(
                in.resolve("receivables.jsonl"),
                "{\"id\":\"R1\",\"customerId\":\"C1\",\"number\":\"INV-1001\",\"kind\":\"invoice\","
                        + "\"issueDate\":\"2026-03-01\",\"dueDate\":\"2026-03-31\","
                        + "\"amount\":\"1000.00\",\"currency\":\"USD\"}\n");
        Files.writeString(
                in.resolve("bank-transactions.jsonl"),
                "{\"id\":\"P1\",\"accountId\":\"DE02120300000000202051\","
                        + "\"bookingDate\":\"2026-03-20\",\"amount\":\"918.00\","
                        + "\"currency\":\"EUR\",\"text\":\"INV-1001\"}\n");
        Path out = folder.resolve("out");

        RunSummary summary = reconcile(in, out, Map.of("default", "EUR"));

        assertThat(summary.duplicatesDropped()).isEqualTo(1);
        assertThat(summary.rejectedCount()).isEqualTo(1);
        assertThat(summary.exceptions()).isEmpty();
        assertThat(BoundedRuns.lines(out, "matches"))
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line)
                                        .contains(
                                                "exchange-reference",
                                                "\"amount\":\"918.00\",\"cleared\":\"1000.00\","
                                                        + "\"clearedCurrency\":\"USD\"")
                                        .satisfies(CashReconcileRunTest::isReadBack));
        assertThat(BoundedRuns.lines(out, "postings"))
                .hasSize(2)
                .anyMatch(line -> line.contains("realised-exchange-gain"))
                .anyMatch(line -> line.contains("currency-position:USD"));
    }

    private static void isReadBack(String match) {
        assertThat(new String(new ResultsJson().line(ResultsJson.readMatch(match)), UTF_8))
                .isEqualTo(match);
    }

    private static String rate(String id, String day, String rate) {
        return "{\"id\":\""
                + id
                + "\",\"fromCurrency\":\"USD\",\"toCurrency\":\"EUR\",\"day\":\""
                + day
                + "\",\"rate\":\""
                + rate
                + "\"}\n";
    }

    private static RunSummary reconcile(Path in, Path out) throws Exception {
        return reconcile(in, out, Map.of());
    }

    private static RunSummary reconcile(Path in, Path out, Map<String, String> currencies)
            throws Exception {
        return BoundedRuns.reconcile(
                in, out, CashOperatorSettings.beside(BoundedRuns.BANK).withCurrencies(currencies));
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

    private static boolean says(String line, String reason, String subjects) {
        return line.contains(reason) && line.contains(subjects);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}

package io.tieout.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.core.statements.StatementStatus;
import io.tieout.formats.json.JsonLinesFormat;
import io.tieout.formats.json.ResultsJson;
import io.tieout.jobs.settings.CollectionsConfiguration;
import io.tieout.jobs.settings.SettingsReader;
import io.tieout.operators.receivables.CashOperatorSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the how-to page on statements, run to its results. */
class StatementReconcileRunTest {

    private static final Path EXAMPLE = Path.of("../docs/examples/statements");
    private static final String INVOICE_789 =
            "{\"id\":\"I9\",\"vendorId\":\"V1\",\"number\":\"789\",\"kind\":\"invoice\","
                    + "\"issueDate\":\"2026-10-20\",\"orderNumbers\":[\"PO-4711\"],"
                    + "\"currency\":\"EUR\",\"grossAmount\":\"2000.00\",\"netAmount\":\"2000.00\","
                    + "\"taxAmount\":\"0.00\",\"lines\":[{\"line\":1,\"netAmount\":\"2000.00\","
                    + "\"taxPercent\":\"0\"}]}\n";

    @TempDir private static Path folder;

    private static Path in;
    private static Path out;

    @BeforeAll
    static void reconcileTheExample() throws Exception {
        in = Files.createDirectory(folder.resolve("in"));
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, in.resolve(file.getFileName()));
            }
        }
        out = reconcile("out");
    }

    @Test
    void shouldNameInvoice789AndNothingUnexplained() throws Exception {
        StatementReconciliation told = reconciled(out, "S1");
        assertThat(told.difference().toPlainString()).isEqualTo("2000.00");
        assertThat(told.unexplained().isZero()).isTrue();
        assertThat(told.causes())
                .singleElement()
                .hasToString("CauseAmount[cause=NOT_RECEIVED, amount=2000.00 EUR, ids=[S1#3]]");
        assertThat(BoundedRuns.lines(out, "exceptions"))
                .filteredOn(it -> it.contains("\"queue\":\"statements\""))
                .singleElement()
                .asString()
                .contains("STATEMENT_ITEM_MISSING_IN_LEDGER", "S1#3", "789");
        assertThat(matches(out))
                .extracting(it -> it.left() + "=" + it.right())
                .containsExactlyInAnyOrder(
                        "[S1#1]=[I1]", "[S1#2]=[I2]", "[S2#1]=[I3]", "[S2#2]=[I4]");
    }

    @Test
    void shouldNameWhatIsInApprovalAndThePaymentOnItsWay() throws Exception {
        StatementReconciliation told = reconciled(out, "S2");

        assertThat(told.ourBalance().toPlainString()).isEqualTo("0.00");
        assertThat(told.causes())
                .extracting(it -> it.cause().wireName() + " " + it.amount().toPlainString())
                .containsExactly("inApproval 80.00", "paymentNotBooked 500.00");
        assertThat(told.status()).isEqualTo(StatementStatus.ITEMS_MISSING);
    }

    @Test
    void shouldMatchFullyOnceTheInvoiceArrives() throws Exception {
        Path invoices = in.resolve("invoices.jsonl");
        Files.writeString(invoices, INVOICE_789, StandardOpenOption.APPEND);

        Path arrived = reconcile("arrived");

        shuffleAndRepeat();
        Path again = reconcile("again");

        assertThat(reconciled(arrived, "S1").status()).isEqualTo(StatementStatus.FULLY_MATCHED);
        assertThat(BoundedRuns.lines(arrived, "exceptions"))
                .noneMatch(it -> it.contains("STATEMENT_ITEM_MISSING_IN_LEDGER"));
        for (String name : List.of("matches", "exceptions", "statement-reconciliations")) {
            assertThat(BoundedRuns.lines(again, name).stream().sorted())
                    .containsExactlyElementsOf(
                            BoundedRuns.lines(arrived, name).stream().sorted().toList());
        }
    }

    @Test
    void shouldAskTheVendorOnceForWhatIsMissing() throws Exception {
        Path asking = Files.createDirectory(folder.resolve("asking"));
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        asking.resolve(file.getFileName()),
                        text.replace(
                                "\"accounts\":",
                                "\"senders\":[\"alpha.example\",\"billing@alpha.example\"],"
                                        + "\"accounts\":"));
            }
        }
        Path configuration = folder.resolve("tieout.yaml");
        Files.writeString(
                configuration,
                "collections: {documentRequests: email, companyNames: {default: Acme Ltd}}\n");
        CollectionsConfiguration messages =
                SettingsReader.read(configuration, folder, Map.of()).collections();
        Path results = folder.resolve("asked");

        assertThat(reconcile(asking, results, messages).messages())
                .containsOnly(Map.entry("delivered", 1L));
        try (Stream<Path> mails = Files.list(results.resolve("outbox"))) {
            assertThat(mails.filter(it -> it.toString().endsWith(".eml")))
                    .singleElement()
                    .satisfies(
                            mail ->
                                    assertThat(Files.readString(mail))
                                            .contains(
                                                    "billing@alpha.example",
                                                    "Acme Ltd",
                                                    "S1",
                                                    "789 of October 20, 2026: 2,000.00 EUR")
                                            .doesNotContain("RE-0077"));
        }
        assertThat(reconcile(asking, results, messages).messages())
                .containsOnly(Map.entry("repeated", 1L));
    }

    @Test
    void shouldAskNobodyUnlessConfigured() {
        assertThat(out.resolve("outbox")).doesNotExist();
    }

    private static RunSummary reconcile(Path in, Path out, CollectionsConfiguration messages)
            throws Exception {
        return BoundedRuns.reconcile(
                new ReconcileSettings(
                        in,
                        out,
                        (name, head) -> new JsonLinesFormat(),
                        BoundedRuns.BANK,
                        CashOperatorSettings.beside(BoundedRuns.BANK),
                        1,
                        64,
                        messages,
                        folder.resolve("deliveries"),
                        PayablesPolicies.NONE,
                        PayablesSettings.DEFAULTS));
    }

    private static void shuffleAndRepeat() throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            for (Path file : files.toList()) {
                List<String> twice = new ArrayList<>(Files.readAllLines(file));
                twice.addAll(List.copyOf(twice));
                Collections.shuffle(twice, new Random(7));
                Files.write(file, twice);
            }
        }
    }

    private static StatementReconciliation reconciled(Path out, String statementId)
            throws IOException {
        return BoundedRuns.lines(out, ReconcileRun.STATEMENTS).stream()
                .map(
                        line ->
                                ResultsJson.readStatementReconciliation(
                                        line.getBytes(StandardCharsets.UTF_8)))
                .filter(it -> it.statementId().equals(statementId))
                .findAny()
                .orElseThrow();
    }

    private static List<Match> matches(Path out) throws IOException {
        return BoundedRuns.lines(out, "matches").stream()
                .map(ResultsJson::readMatch)
                .filter(it -> it.kind() == MatchKind.STATEMENT)
                .toList();
    }

    private static Path reconcile(String name) throws Exception {
        Path results = folder.resolve(name);
        BoundedRuns.reconcile(in, results);
        return results;
    }
}

package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Much at a time, in and out. */
class ExchangeApiTest {

    private static final int MANY = 5_000;
    private static final String NDJSON = "application/x-ndjson";

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static Browser ada;
    private static Browser ann;
    private static Browser carl;

    @BeforeAll
    static void signIn() {
        ada = CONSOLE.signedIn("ada");
        ann = CONSOLE.signedIn("ann");
        carl = CONSOLE.signedIn("carl");
    }

    @Test
    void shouldExportEveryRowOnceThatMayBeSeen() throws Exception {
        CONSOLE.database()
                .transaction(
                        c -> {
                            List<ExceptionItem> all = new ArrayList<>();
                            for (int i = 0; i < MANY; i++) {
                                all.add(
                                        Books.exception(
                                                "E-" + i,
                                                "receivables",
                                                i % 2 == 0
                                                        ? Books.ACME_ACCOUNT
                                                        : Books.BOLT_ACCOUNT,
                                                "B-2",
                                                "L-2",
                                                i));
                            }
                            StoreWriter.writeExceptions(c, all);
                        });

        List<String> seen =
                carl.get("exports/exceptions?queue=receivables").text().lines().toList();
        List<String> ofAcme =
                ann.get("exports/exceptions?queue=receivables").text().lines().toList();

        assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(ofAcme)
                .hasSize(MANY / 2)
                .allMatch(line -> line.contains("\"companyId\":\"acme\""));
        assertThat(carl.get("exports/exceptions?companyId=bolt&queue=receivables").text().lines())
                .hasSize(MANY / 2);
        assertThat(ann.get("exports/exceptions?companyId=bolt").status()).isEqualTo(404);
        assertThat(carl.get("exports/exceptions?queue=receivables&status=closed").text()).isEmpty();
        assertThat(Browser.JSON.readTree(seen.get(0)).path("amount").path("currency").asText())
                .isEqualTo("EUR");
    }

    @Test
    void shouldKeepFormulasFromSpreadsheets() throws Exception {
        ExceptionItem item =
                new ExceptionItem(
                        "=cmd|' /C calc'!A0",
                        "collections",
                        Reason.AMBIGUOUS,
                        Severity.LOW,
                        Books.ACME_ACCOUNT,
                        List.of("B-2"),
                        new io.tieout.core.money.Money(-250, "EUR"),
                        TestConsole.NOW,
                        ExceptionStatus.OPEN,
                        " +1,\"two\"\nlines",
                        List.of(),
                        List.of());
        CONSOLE.database().transaction(c -> StoreWriter.writeExceptions(c, List.of(item)));

        Browser.Answer csv = carl.get("exports/exceptions?format=csv&queue=collections");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("exceptions.csv");
        assertThat(csv.text())
                .startsWith("id,queue,reason,severity,status,openedAt,accountId,companyId,")
                .contains("subjects,amount,amountCurrency,explanation\r\n")
                .contains("\r\n'=cmd|' /C calc'!A0,")
                .contains(",-2.50,EUR,\"' +1,\"\"two\"\"\nlines\"\r\n");
    }

    @Test
    void shouldExportTheOtherStreamsToThoseWhoMayReadThem() {
        assertThat(carl.get("exports/matches?status=confirmed").text()).contains("\"M-1\"");
        assertThat(carl.get("exports/bank-transactions?to=2026-03-01").text()).contains("\"B-9\"");
        assertThat(carl.get("exports/bank-transactions?from=2026-03-02").text()).isEmpty();
        assertThat(ann.get("exports/receivables").text())
                .contains("\"R-3\"")
                .doesNotContain("\"R-9\"");
        assertThat(carl.get("exports/journals").text().lines()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(ann.get("exports/journals").status()).isEqualTo(403);
        assertThat(ann.get("exports/decisions").status()).isEqualTo(403);
        assertThat(carl.get("exports/nothing").status()).isEqualTo(404);
        assertThat(carl.get("exports/journals?queue=bank").status()).isEqualTo(400);
        assertThat(carl.get("exports/matches?format=xlsx").status()).isEqualTo(400);
    }

    @Test
    void shouldPutAnImportIntoTheFolderWholeAndOnce() throws Exception {
        byte[] lines = "{\"id\":\"L-1\"}\n\n{\"id\":\"L-2\"}".getBytes(StandardCharsets.UTF_8);
        Browser sender = ada.with("Idempotency-Key", "first");

        Browser.Answer answer = sender.postRaw("imports/ledger-entries", NDJSON, lines);
        Browser.Answer again = sender.postRaw("imports/ledger-entries", NDJSON, lines);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().path("lines").asInt()).isEqualTo(2);
        assertThat(again.json()).isEqualTo(answer.json());
        assertThat(
                        Files.readAllBytes(
                                CONSOLE.inbox().resolve(answer.json().path("fileName").asText())))
                .isEqualTo(lines);
        assertThat(files()).noneMatch(it -> it.endsWith(".part"));
        byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(sender.postRaw("imports/ledger-entries", NDJSON, other).status())
                .as("the same key with something else")
                .isEqualTo(422);
        assertThat(files().stream().filter(it -> it.startsWith("ledger-entries-import")))
                .hasSize(1);
    }

    @Test
    void shouldRefuseImportsThatMayNotBe() throws Exception {
        byte[] line = "{}\n".getBytes(StandardCharsets.UTF_8);
        Browser sender = ada.with("Idempotency-Key", "second");

        assertThat(
                        carl.with("Idempotency-Key", "k")
                                .postRaw("imports/invoices", NDJSON, line)
                                .status())
                .as("who decides does not feed")
                .isEqualTo(403);
        for (String decided : List.of("decisions", "case-commands", "rule-sets")) {
            assertThat(sender.postRaw("imports/" + decided, NDJSON, line).status()).isEqualTo(403);
        }
        assertThat(sender.postRaw("imports/nothing", NDJSON, line).status()).isEqualTo(404);
        assertThat(sender.postRaw("imports/invoices", "application/json", line).status())
                .isEqualTo(415);
        byte[] empty = "\n \n".getBytes(StandardCharsets.UTF_8);
        assertThat(sender.postRaw("imports/invoices", NDJSON, empty).status()).isEqualTo(422);
        assertThat(ada.postRaw("imports/invoices", NDJSON, line).status())
                .as("no key")
                .isEqualTo(400);
        assertThat(files()).noneMatch(it -> it.startsWith("invoices"));
    }

    private static List<String> files() throws IOException {
        if (!Files.exists(CONSOLE.inbox())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(CONSOLE.inbox())) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }
}

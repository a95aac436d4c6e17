package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadingApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @Test
    void shouldListAsManyOfAnAgeAsTheOverviewCounts() {
        Browser carl = CONSOLE.signedIn("carl");
        int listed = 0;
        for (JsonNode age : carl.get("overview").json().path("openExceptions").path("byAge")) {
            JsonNode rows =
                    carl.get(
                                    "exceptions?limit=500&age="
                                            + age.path("days").asText().replace("+", "%2B"))
                            .json()
                            .path("data");
            assertThat(rows).as(age.toString()).hasSize(age.path("count").asInt());
            listed += rows.size();
        }
        assertThat(listed).isPositive();
        assertThat(carl.get("exceptions?age=3").status()).isEqualTo(400);
    }

    @Test
    void shouldSumUpWhenTheOverviewIsAsked() {
        JsonNode all = CONSOLE.signedIn("carl").get("overview").json();

        assertThat(all.path("engine").path("state").asText()).isEqualTo("running");
        assertThat(all.path("engine").path("eventsTotal").asLong()).isEqualTo(10);
        assertThat(all.path("engine").path("decisionLatencyMillisP99").asLong()).isEqualTo(3_000);
        assertThat(all.path("cash")).hasSize(2);
        assertThat(all.path("matches").path("bank").path("rate").asDouble()).isEqualTo(0.25);
        assertThat(all.path("matches").path("touchlessRate").asDouble()).isEqualTo(1);
        assertThat(all.path("openExceptions").path("total").asInt()).isEqualTo(3);
        assertThat(all.path("openExceptions").path("byAge").path(0).path("count").asInt())
                .isEqualTo(3);
        assertThat(all.path("books").path("journals").asInt()).isEqualTo(4);
        assertThat(all.path("deadLetters").asInt()).isEqualTo(2);
    }

    @Test
    void shouldShowOneCompanyOnlyWhenTheUserHasOne() {
        Browser ann = CONSOLE.signedIn("ann");
        Browser olga = CONSOLE.signedIn("olga");
        JsonNode overview = ann.get("overview").json();

        assertThat(overview.path("cash")).hasSize(1);
        assertThat(overview.path("openExceptions").path("total").asInt()).isEqualTo(1);
        assertThat(overview.path("feeds")).isEmpty();
        assertThat(ids(ann.get("exceptions"))).containsExactly("X-2");
        assertThat(ids(ann.get("matches"))).containsExactlyInAnyOrder("M-1", "M-3");
        for (String hidden :
                List.of(
                        "exceptions/X-9",
                        "exceptions/X-0",
                        "documents/B-9",
                        "documents/R-9",
                        "why-not?left=B-1&right=L-9",
                        "statements?accountId=" + Books.BOLT_ACCOUNT)) {
            assertThat(ann.get(hidden).status()).as(hidden).isEqualTo(404);
        }
        assertThat(olga.get("journals/bolt-1").status()).isEqualTo(404);
        assertThat(olga.get("journals?companyId=bolt").status()).isEqualTo(404);
        assertThat(olga.get("ledger/evidence-pack?companyId=bolt").status()).isEqualTo(404);
        assertThat(olga.get("dead-letters").status()).isEqualTo(404);
        assertThat(olga.get("ledger/chain").json().path("companies")).hasSize(1);
    }

    @Test
    void shouldPageAndFilterWhenExceptionsAreListed() {
        Browser carl = CONSOLE.signedIn("carl");
        JsonNode first = carl.get("exceptions?limit=2&sort=amount").json();

        assertThat(first.path("data")).hasSize(2);
        assertThat(first.path("hasMore").asBoolean()).isTrue();
        JsonNode row = first.path("data").path(0);
        assertThat(row.path("id").asText()).isEqualTo("X-2");
        assertThat(row.path("amount").path("amount").asText()).isEqualTo("25.00");
        assertThat(row.path("party").asText()).isEqualTo("Harbour Ltd");
        assertThat(row.path("companyId").asText()).isEqualTo("acme");
        assertThat(row.path("suggestedAction").asText()).isEqualTo("confirm");
        assertThat(row.path("ageDays").asInt()).isEqualTo(1);
        assertThat(row.has("assignee")).isTrue();
        String cursor = first.path("nextCursor").asText();
        JsonNode second = carl.get("exceptions?limit=2&sort=amount&cursor=" + cursor).json();
        assertThat(second.path("data").path(0).path("id").asText()).isEqualTo("X-0");
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(carl.get("exceptions?sort=severity&cursor=" + cursor).status()).isEqualTo(400);
        assertThat(ids(carl.get("exceptions?q=amounts+diff&accountId=DE-BOLT")))
                .containsExactly("X-9");
        assertThat(ids(carl.get("exceptions?queue=invoicing"))).containsExactly("X-0");
        assertThat(ids(carl.get("exceptions?status=closed"))).isEmpty();
    }

    @Test
    void shouldTellEverythingWhenOneExceptionIsAsked() {
        Browser carl = CONSOLE.signedIn("carl");
        Answer answer = carl.get("exceptions/X-2");

        JsonNode dossier = answer.json();
        assertThat(dossier.path("reason").asText()).isEqualTo("AMOUNT_DIFFERS");
        assertThat(dossier.path("subjects").path(0).path("text").asText()).isEqualTo("text of B-2");
        JsonNode suggestion = dossier.path("suggestions").path(0);
        assertThat(suggestion.path("rank").asInt()).isEqualTo(1);
        assertThat(suggestion.path("documents").path(0).path("id").asText()).isEqualTo("L-2");
        assertThat(dossier.path("history").path(0).path("what").asText())
                .isEqualTo("opened: AMOUNT_DIFFERS");
        assertThat(carl.with("If-None-Match", answer.header("ETag")).get("exceptions/X-2").status())
                .isEqualTo(304);
    }

    @Test
    void shouldShowBothSidesWhenMatchesAndPairsAreAsked() {
        Browser carl = CONSOLE.signedIn("carl");
        JsonNode match = carl.get("matches/M-1").json();
        JsonNode pair = carl.get("why-not?left=B-2&right=L-2").json();

        assertThat(match.path("leftDocuments").path(0).path("kind").asText())
                .isEqualTo("bankTransaction");
        assertThat(match.path("rightDocuments").path(0).path("kind").asText())
                .isEqualTo("ledgerEntry");
        assertThat(match.path("journals").path(0).path("id").asText()).isEqualTo("acme-1");
        assertThat(CONSOLE.signedIn("vic").get("matches/M-1").json().path("journals")).isEmpty();
        assertThat(pair.path("amountDifference").path("amount").asText()).isEqualTo("1.00");
        assertThat(pair.path("together")).isEmpty();
    }

    @Test
    void shouldTieOutWhenAStatementIsAsked() {
        JsonNode statement =
                CONSOLE.signedIn("ann").get("statements?accountId=" + Books.ACME_ACCOUNT).json();

        assertThat(statement.path("balancePerBank").path("amount").asText()).isEqualTo("167.00");
        assertThat(statement.path("unexplained").path("amount").asText()).isEqualTo("0.00");
        assertThat(statement.path("openBank")).hasSize(2);
        assertThat(statement.path("openLedger").path(0).path("id").asText()).isEqualTo("L-2");
    }

    @Test
    void shouldBalanceAndBeIntactWhenTheLedgerIsAsked() {
        Browser aud = CONSOLE.signedIn("aud");
        JsonNode balance = aud.get("ledger/trial-balance?companyId=acme").json();

        assertThat(balance.path("rows")).hasSize(2);
        assertThat(balance.path("totals").path(0).path("debit").asText()).isEqualTo("3.00");
        assertThat(balance.path("totals").path(0).path("credit").asText()).isEqualTo("3.00");
        JsonNode chain = aud.get("ledger/chain").json().path("companies").path(0);
        assertThat(chain.path("length").asInt()).isEqualTo(3);
        assertThat(chain.path("intact").asBoolean()).isTrue();
        assertThat(aud.get("journals").status()).as("two companies").isEqualTo(400);
        JsonNode journals = aud.get("journals?companyId=acme&limit=2").json();
        assertThat(journals.path("data").path(0).path("sequence").asInt()).isEqualTo(3);
        assertThat(journals.path("data").path(0).path("lines").path(0).path("debit").asText())
                .isEqualTo("1.00");
        assertThat(
                        aud.get(
                                        "journals?companyId=acme&limit=2&cursor="
                                                + journals.path("nextCursor").asText())
                                .json()
                                .path("data"))
                .hasSize(1);
    }

    @Test
    void shouldHashEveryFileWhenAnEvidencePackIsMade() throws Exception {
        Answer answer = CONSOLE.signedIn("aud").get("ledger/evidence-pack?companyId=acme");
        Map<String, byte[]> files = unzip(answer.response().body());
        JsonNode manifest = Browser.JSON.readTree(files.get("manifest.json"));

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "chain.json",
                        "totals.json",
                        "journals.jsonl",
                        "matches.jsonl",
                        "decisions.jsonl",
                        "approvals.jsonl",
                        "rules.jsonl",
                        "payments.jsonl",
                        "sources.jsonl",
                        "completeness.json",
                        "README.txt",
                        "verify.py",
                        "manifest.json",
                        "SHA256SUMS");
        assertThat(new String(files.get("journals.jsonl"), StandardCharsets.UTF_8).lines())
                .hasSize(3);
        assertThat(new String(files.get("matches.jsonl"), StandardCharsets.UTF_8))
                .contains("\"M-1\"");
        String hash =
                java.util.HexFormat.of()
                        .formatHex(
                                java.security.MessageDigest.getInstance("SHA-256")
                                        .digest(files.get("journals.jsonl")));
        assertThat(manifest.path("files").path("journals.jsonl").asText()).isEqualTo(hash);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.json().path("data").forEach(row -> ids.add(row.path("id").asText()));
        return ids;
    }
}

package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Vendors' bills beside their orders and receipts, for those who see their company. */
class BillApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    @BeforeAll
    static void write() throws SQLException {
        CONSOLE.database()
                .transaction(
                        c -> {
                            StoreWriter.writeDocuments(c, PurchaseBooks.of("acme", "RE-1"));
                            StoreWriter.writeDocuments(c, PurchaseBooks.of("acme", "RE-2"));
                            StoreWriter.writeDocuments(c, PurchaseBooks.of("bolt", "RE-2"));
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            Variances.open("x-b1", "acme", "RE-1"),
                                            Variances.open("x-b2a", "acme", "RE-2"),
                                            Variances.open("x-b2b", "bolt", "RE-2")));
                        });
    }

    @Test
    void shouldPutABillBesideItsOrderAndWhatCame() {
        JsonNode bill = CONSOLE.signedIn("pam").get("bills/RE-1").json();

        assertThat(bill.path("state").asText()).isEqualTo("held");
        assertThat(bill.path("answer").asText())
                .isEqualTo("Invoice RE-1 of 2026-03-19 is held: a question about it is open.");
        assertThat(bill.path("exceptions").get(0).path("reason").asText())
                .isEqualTo("PRICE_VARIANCE");
        JsonNode line = bill.path("lines").get(0);
        assertThat(line.path("order").path("number").asText()).isEqualTo("PO-71001");
        assertThat(line.path("order").path("unitPrice").asText()).isEqualTo("20");
        assertThat(line.path("expected").path("amount").asText()).isEqualTo("200.00");
        assertThat(line.path("difference").path("amount").asText()).isEqualTo("50.00");
        assertThat(line.path("differencePercent").asText()).isEqualTo("25.0");
        assertThat(line.path("received").asText()).isEqualTo("10");
        assertThat(line.path("receipts").findValuesAsText("id")).containsExactly("GR-1", "GR-2");
        assertThat(line.path("billedByOthers").asText()).isEqualTo("0");
        assertThat(texts(line.path("differs"))).containsExactly("price", "amount");
        JsonNode unknown = bill.path("lines").get(1);
        assertThat(unknown.has("order")).isFalse();
        assertThat(unknown.path("receipts")).isEmpty();
        assertThat(texts(unknown.path("differs"))).isEmpty();
    }

    @Test
    void shouldShowOnlyBillsOfCompaniesThatOneSees() {
        Browser pam = CONSOLE.signedIn("pam");
        Browser ann = CONSOLE.signedIn("ann");

        assertThat(companies(pam, "bills?q=re-2")).containsExactlyInAnyOrder("acme", "bolt");
        assertThat(companies(ann, "bills?q=re-2")).containsExactly("acme");
        assertThat(companies(ann, "bills?companyId=bolt")).isEmpty();
        assertThat(companies(pam, "bills?state=approved")).isEmpty();
        assertThat(companies(pam, "bills?state=held&q=alpha")).hasSize(3);
        assertThat(pam.get("bills/RE-2").status()).as("two have it").isEqualTo(400);
        assertThat(pam.get("bills/RE-2?companyId=bolt").json().path("companyId").asText())
                .isEqualTo("bolt");
        assertThat(ann.get("bills/RE-2?companyId=bolt").status()).isEqualTo(404);
        assertThat(ann.get("bills/RE-2").status()).isEqualTo(200);
        assertThat(ann.get("bills/nothing").status()).isEqualTo(404);
        assertThat(ann.get("bills?state=odd").status()).isEqualTo(400);
        assertThat(ann.get("documents/RE-2").json().findValuesAsText("companyId"))
                .containsOnly("acme");
    }

    @Test
    void shouldGoOnBehindTheLastOfAPage() {
        Browser pam = CONSOLE.signedIn("pam");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = pam.get("bills?limit=1" + cursor).json();
            page.path("data")
                    .forEach(
                            it -> seen.add(it.path("companyId").asText() + it.path("id").asText()));
            cursor =
                    page.path("hasMore").asBoolean()
                            ? "&cursor=" + page.path("nextCursor").asText()
                            : "";
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("boltRE-2", "acmeRE-2", "acmeRE-1");
    }

    @Test
    void shouldShowInADossierTheBillOfItsCompanyAloneAndReleaseNoOther() {
        Browser pam = CONSOLE.signedIn("pam");
        JsonNode dossier = pam.get("exceptions/x-b2a").json();
        assertThat(dossier.path("subjects").findValuesAsText("companyId")).containsOnly("acme");
        assertThat(dossier.path("party").asText()).isEqualTo("Alpha Metals");

        Browser.Answer released =
                pam.with("Idempotency-Key", "release-b2")
                        .post(
                                "decisions",
                                Map.of(
                                        "kind",
                                        "release",
                                        "exceptionId",
                                        "x-b2b",
                                        "left",
                                        List.of("RE-2"),
                                        "right",
                                        List.of(Variances.PRICE),
                                        "reason",
                                        "new price"));

        assertThat(released.status()).isEqualTo(202);
        assertThat(CONSOLE.inbox())
                .isDirectoryContaining(
                        file -> contains(file, "\"accountId\":\"bolt\"") && contains(file, "RE-2"));
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> companies(Browser browser, String path) {
        return browser.get(path).json().path("data").findValuesAsText("companyId");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(it -> texts.add(it.asText()));
        return texts;
    }
}

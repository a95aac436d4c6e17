package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.tieout.console.Browser.Answer;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Parameter;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.MatchKind;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every endpoint, asked for what belongs to bolt: by roy, who has every role, but at acme alone,
 * and by rex, who has them at both.
 */
class OtherCompanyTest {

    private static final OriginalsStandIn ORIGINALS = new OriginalsStandIn();

    @RegisterExtension
    static final TestConsole CONSOLE = new TestConsole(it -> AllBooks.everything(it, ORIGINALS));

    /**
     * Of no company: who may ask for them at all sees all companies, or there is nothing to see.
     */
    private static final Set<String> OF_NONE =
            Set.of(
                    "/dead-letters/{id}:replay",
                    "/exports/{id}",
                    "/imports/{id}",
                    "/originals/{id}");

    private static final List<String> STREAMS =
            List.of(
                    "exceptions",
                    "matches",
                    "decisions",
                    "journals",
                    "bank-transactions",
                    "ledger-entries",
                    "receivables");

    private static AllBooks books;
    private static Browser roy;
    private static Browser rex;

    @BeforeAll
    static void write() throws Exception {
        books = AllBooks.write(CONSOLE, ORIGINALS, "bolt");
        roy = CONSOLE.signedIn("roy").with("Idempotency-Key", "roy");
        rex = CONSOLE.signedIn("rex").with("Idempotency-Key", "rex");
    }

    @Test
    void shouldAnswerAsIfItWereNotThere() throws IOException {
        for (Endpoint endpoint : aboutOne()) {
            String query = books.query(endpoint);
            Answer nothing = AllBooks.ask(roy, endpoint, books.path(endpoint, "nowhere") + query);
            Answer others = AllBooks.ask(roy, endpoint, books.path(endpoint) + query);

            assertThat(others.status())
                    .as("%s: %s", endpoint.path(), others.text())
                    .isEqualTo(404)
                    .isEqualTo(nothing.status());
            assertThat(others.json().path("detail"))
                    .as(endpoint.path())
                    .isEqualTo(nothing.json().path("detail"));
            assertThat(others.json().path("errors"))
                    .as(endpoint.path())
                    .isEqualTo(nothing.json().path("errors"));
        }
        assertThat(inbox()).as("nothing reached the engine").isEmpty();
    }

    /** Else all of the above would be missing for everybody. */
    @Test
    void shouldBeThereForWhoMaySeeIt() {
        for (Endpoint endpoint : aboutOne()) {
            if (endpoint.method() == HandlerType.GET) {
                assertThat(rex.get(books.path(endpoint) + books.query(endpoint)).status())
                        .as(endpoint.path())
                        .isIn(200, 409, 501);
            }
        }
    }

    private static List<Endpoint> aboutOne() {
        List<Endpoint> all =
                CONSOLE.console().endpoints().stream()
                        .filter(it -> it.path().contains("{id}") && !OF_NONE.contains(it.path()))
                        .toList();
        assertThat(all.stream().map(Endpoint::path))
                .contains(
                        "/bills/{id}",
                        "/documents/{id}/original/file",
                        "/payments/proposals/{id}:approve",
                        "/rules/proposals/{id}:publish",
                        "/webhooks/{id}:replay");
        return all;
    }

    @Test
    void shouldKeepApartWhatIsSaidOfBillsOfOneId() throws SQLException {
        CONSOLE.database()
                .transaction(
                        c -> {
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            ofBill("X-one-acme", "acme"),
                                            ofBill("X-one-bolt", "bolt")));
                            StoreWriter.writeMatches(
                                    c,
                                    List.of(
                                            Books.match(
                                                    "M-one-bolt",
                                                    MatchKind.THREE_WAY,
                                                    "bolt",
                                                    "ONE",
                                                    "PO",
                                                    5)));
                            StoreWriter.writeDocuments(
                                    c,
                                    List.of(AllBooks.confirmed("D-one-bolt", "bolt", "ONE", "PO")));
                        });
        String[] others = {"X-one-bolt", "M-one-bolt", "D-one-bolt"};

        assertThat(rex.get("exceptions/X-one-acme").text()).contains(others);
        Answer dossier = roy.get("exceptions/X-one-acme");
        assertThat(dossier.status()).isEqualTo(200);
        assertThat(dossier.text()).doesNotContain(others);
        assertThat(roy.get("documents/D-one-bolt").status()).isEqualTo(404);
        assertThat(rex.get("documents/D-one-bolt").status()).isEqualTo(200);
    }

    private static ExceptionItem ofBill(String id, String company) {
        return Books.exception(id, "payables", company, "ONE", "PO", 5);
    }

    @Test
    void shouldTellNothingOfItInLists() {
        for (Endpoint endpoint : CONSOLE.console().endpoints()) {
            if (endpoint.method() == HandlerType.GET
                    && !endpoint.path().contains("{id}")
                    && !endpoint.path().equals("/events")) {
                for (String path : questions(endpoint, "/api/v1" + endpoint.path())) {
                    requireNothing(path);
                }
            } else if (endpoint.path().equals("/exports/{id}")) {
                for (String stream : STREAMS) {
                    for (String path : questions(endpoint, "/api/v1/exports/" + stream)) {
                        requireNothing(path);
                    }
                }
            }
        }
    }

    private static List<String> questions(Endpoint endpoint, String path) {
        List<String> all = new ArrayList<>();
        all.add(path);
        for (Parameter parameter : endpoint.parameters()) {
            for (String id : List.of("bolt", Books.BOLT_ACCOUNT, "B-9", "RE-of-bolt", "7.77")) {
                if (parameter.values().isEmpty()) {
                    all.add(path + "?" + parameter.name() + "=" + id);
                }
            }
        }
        if (path.endsWith("/why-not")) {
            all.add(path + "?left=B-9&right=L-9");
        }
        return all;
    }

    /** An answer may repeat what was asked, and nothing else of the other company. */
    private static void requireNothing(String path) {
        Answer answer = roy.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isLessThan(500);
        List<String> secrets = new ArrayList<>(List.of("\"bolt\"", "7.77", "\"bolt-1\""));
        secrets.addAll(List.of("B-9", "L-9", "R-9", "X-9", Books.BOLT_ACCOUNT));
        secrets.addAll(List.of("V-of-bolt", "RE-of-bolt", "K-of-bolt", "M-of-bolt", "D-of-bolt"));
        for (String kind : List.of("/party-statements/", "/webhooks/", "/rules/proposals/")) {
            secrets.add(books.ids().get(kind));
        }
        secrets.removeIf(it -> path.contains(it.replace("\"", "")));
        assertThat(answer.text()).as(path).doesNotContain(secrets.toArray(new CharSequence[0]));
    }

    @Test
    void shouldDecideNothingAboutIt() throws IOException {
        Map<String, Object> confirm =
                Map.of("kind", "confirm", "left", List.of("B-9"), "right", List.of("L-9"));
        Map<String, Object> release =
                Map.of(
                        "kind", "release",
                        "exceptionId", "X-9",
                        "left", List.of("RE-of-bolt"),
                        "right", List.of("PRICE_VARIANCE/1"),
                        "reason", "new price");
        Map<String, Object> recode =
                Map.of("kind", "recode", "left", List.of("RE-of-bolt"), "right", List.of("4400"));
        Map<String, Object> mixed =
                Map.of("kind", "confirm", "left", List.of("B-2"), "right", List.of("L-9"));
        for (Map<String, Object> decision : List.of(confirm, release, recode, mixed)) {
            Answer alone = roy.post("decisions", decision);
            assertThat(alone.status()).as("%s: %s", decision, alone.text()).isIn(404, 422);
            assertThat(alone.text()).doesNotContain("7.77", "bolt\"");
            Answer dry =
                    roy.post(
                            "decisions:batch",
                            Map.of("dryRun", true, "decisions", List.of(decision)));
            assertThat(dry.json().path("items").path(0).path("ok").asBoolean(true))
                    .as(dry.text())
                    .isFalse();
            assertThat(dry.text()).doesNotContain("7.77", "bolt\"");
        }
        assertThat(inbox()).isEmpty();
    }

    @Test
    void shouldKeepRulesAndWebhooksOfItsOwn() {
        Map<String, Object> rules =
                Map.of("companyId", "bolt", "values", Map.of("latestLag", "7"), "reason", "x");
        for (String what : List.of("rules:lint", "rules:backtest", "rules/proposals")) {
            assertThat(roy.post(what, rules).status()).as(what).isIn(403, 404, 422);
        }
        Map<String, Object> hook =
                Map.of(
                        "url",
                        "http://127.0.0.1:1/",
                        "kinds",
                        List.of("matches"),
                        "companyId",
                        "bolt");
        assertThat(roy.post("webhooks", hook).status()).isEqualTo(422);
        assertThat(rex.get("webhooks").json()).hasSize(1);
        assertThat(rex.get("rules/proposals").json()).hasSize(1);
    }

    private static List<Path> inbox() throws IOException {
        if (!Files.exists(CONSOLE.inbox())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(CONSOLE.inbox())) {
            return files.toList();
        }
    }
}

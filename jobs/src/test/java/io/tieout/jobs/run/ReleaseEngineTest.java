package io.tieout.jobs.run;

import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static io.tieout.jobs.run.StoredResults.count;
import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.ConsoleServer;
import io.tieout.console.identity.Role;
import io.tieout.jobs.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A price beyond tolerance is released by one person over the API, and approved by others after the
 * engine was stopped and started; then it is posted.
 */
class ReleaseEngineTest {

    private static final String CONFIGURATION =
            """
            settle: {tick: 200ms, certain: 500ms, inferred: 1s}
            """;
    private static final String ORDERED =
            """
            {"id":"O1","vendorId":"V1","number":"PO-71001","currency":"EUR","lines":[\
            {"line":10,"itemId":"BOLT","quantity":"10","unitPrice":"100.00","glAccount":"1400"}]}
            """;
    private static final String RECEIVED =
            """
            {"id":"G1","orderNumber":"PO-71001","receiptDate":"2026-10-12",\
            "lines":[{"orderLine":10,"quantity":"10"}]}
            """;
    private static final String BILLED =
            """
            {"id":"I1","vendorId":"V1","number":"RE-90017","kind":"invoice",\
            "issueDate":"2026-10-14","orderNumbers":["PO-71001"],"currency":"EUR",\
            "grossAmount":"1250.00","lines":[{"line":1,"orderLine":10,"quantity":"10",\
            "unitPrice":"125.00","netAmount":"1250.00","taxPercent":"0"}]}
            """;

    @TempDir Path home;

    private int keys;

    @Test
    void shouldPostAVarianceBeyondToleranceOnceASecondPersonAgreed() throws Exception {
        try (Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            EngineHome inbox = new EngineHome(home);
            inbox.drop("vendors-1.jsonl", "{\"id\":\"V1\",\"name\":\"Alpha Metals\"}\n");
            inbox.drop("purchase-orders-1.jsonl", ORDERED);
            inbox.drop("goods-receipts-1.jsonl", RECEIVED);
            inbox.drop("invoices-1.jsonl", BILLED);
            awaitOpen(engine, "PRICE_VARIANCE", "125");
            assertThat(release(console, "lea")).isEqualTo(403);
            assertThat(release(console, "pam")).isEqualTo(202);
            awaitOpen(engine, "APPROVAL_REQUIRED", "Released by pam, needs a second person");
            assertThat(confirm(console, "pam")).isEqualTo(403);
            awaitCount(
                    engine,
                    "exception_item where reason = 'PRICE_VARIANCE' and status = 'OPEN'",
                    0);
            assertThat(count(engine, "match where status = 'confirmed'")).isZero();
            assertThat(engine.stop()).isPresent();
        }
        try (Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            assertThat(engine.restoredFrom()).isPresent();
            assertThat(confirm(console, "lea")).isEqualTo(202);
            awaitCount(engine, "match where rule = 'released' and decided_by = 'lea'", 1);
            awaitCount(engine, "exception_item where status = 'OPEN'", 0);
            awaitCount(engine, "journal_line where account = 'price-variance'", 1);
            assertThat(engine.stop()).isPresent();
        }
    }

    private int release(ConsoleServer console, String user) throws Exception {
        String id =
                ConsolePerson.signIn(console, user, PASSWORD)
                        .get("exceptions?reason=PRICE_VARIANCE")
                        .at("/data/0/id")
                        .asText();
        return send(
                console,
                user,
                """
                {"kind":"release","exceptionId":"%s","left":["I1"],"right":["PRICE_VARIANCE/1"],\
                "reason":"new price list"}
                """
                        .formatted(id));
    }

    private int confirm(ConsoleServer console, String user) throws Exception {
        return send(console, user, "{\"kind\":\"confirm\",\"left\":[\"I1\"],\"reason\":\"seen\"}");
    }

    private int send(ConsoleServer console, String user, String body) throws Exception {
        keys++;
        return ConsolePerson.signIn(console, user, PASSWORD)
                .send("POST", "decisions", "key-" + keys, body)
                .statusCode();
    }

    private EngineSettings settings() throws Exception {
        Path file =
                Files.writeString(
                        home.resolve("tieout.yaml"),
                        "inputFolder: " + home.resolve("inbox") + "\n" + CONFIGURATION);
        return EngineHome.engine(SettingsReader.read(file, home, Map.of()));
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(
                home, engine, user("pam", Role.AP_ANALYST), user("lea", Role.APPROVER));
    }

    private static void awaitOpen(Engine engine, String reason, String words) {
        awaitCount(
                engine,
                "exception_item where status = 'OPEN' and reason = '"
                        + reason
                        + "' and explanation like '%"
                        + words
                        + "%'",
                1);
    }
}

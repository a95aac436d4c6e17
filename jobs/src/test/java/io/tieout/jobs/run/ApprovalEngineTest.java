package io.tieout.jobs.run;

import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static io.tieout.jobs.run.StoredResults.count;
import static io.tieout.jobs.run.Waiting.awaitCount;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.console.ConsoleServer;
import io.tieout.console.identity.Role;
import io.tieout.jobs.settings.SettingsReader;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An AP analyst releases a price variance with four eyes: signed by one before the engine stops,
 * and by the other after. A bill without order is coded and approved by different people meanwhile.
 */
class ApprovalEngineTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SECRET =
            Base64.getEncoder().encodeToString("good for this test alone".getBytes(UTF_8));
    private static final String CONFIGURATION =
            """
            settle: {tick: 200ms, certain: 500ms, inferred: 1s}
            payables:
              coding: {enabled: true}
              approvals:
                version: 7
                roles:
                  analyst: [pam, max]
                  lead: [lea]
                notices:
                  console: "https://tieout.acme.example"
                  secret: "${APPROVAL_SECRET}"
                  people: {lea: lea@acme.example}
                rules:
                  - {name: price, when: "bill.hasOrder && !bill.isPerfect", steps: [analyst, lead]}
                  - {name: service, when: "!bill.hasOrder", steps: [analyst]}
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
            "grossAmount":"1010.00","lines":[{"line":1,"orderLine":10,"quantity":"10",\
            "unitPrice":"101.00","netAmount":"1010.00","taxPercent":"0"}]}
            {"id":"I2","vendorId":"V1","number":"SV-4","kind":"invoice","issueDate":"2026-10-14",\
            "currency":"EUR","grossAmount":"90.00",\
            "lines":[{"line":1,"description":"window cleaning","netAmount":"90.00"}]}
            """;

    private static final Pattern LINK =
            Pattern.compile("https://tieout.acme.example/#/approve/(\\S+)");

    @TempDir Path home;

    private int keys;

    @Test
    void shouldPostAPriceVarianceOnceTwoPeopleReleasedIt() throws Exception {
        try (Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            EngineHome inbox = new EngineHome(home);
            inbox.drop("vendors-1.jsonl", "{\"id\":\"V1\",\"name\":\"Alpha Metals\"}\n");
            inbox.drop("purchase-orders-1.jsonl", ORDERED);
            inbox.drop("goods-receipts-1.jsonl", RECEIVED);
            inbox.drop("invoices-1.jsonl", BILLED);
            awaitOpen(engine, "I1", "APPROVAL_REQUIRED", "step 1 of 2: max, pam");
            awaitOpen(engine, "I2", "CODING_REQUIRED", "");

            assertThat(decide(console, "vic", "confirm", "I1", "")).isEqualTo(403);
            assertThat(decide(console, "pam", "confirm", "I1", "")).isEqualTo(202);
            awaitOpen(engine, "I1", "APPROVAL_REQUIRED", "step 2 of 2: lea");
            assertThat(decide(console, "max", "recode", "I2/1", "\"6330\"")).isEqualTo(202);
            awaitOpen(engine, "I2", "APPROVAL_REQUIRED", "step 1 of 1: pam.");
            assertThat(count(engine, "match where status = 'confirmed'")).isZero();
            assertThat(engine.stop()).isPresent();
        }
        try (Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            assertThat(engine.restoredFrom()).isPresent();
            assertThat(decide(console, "max", "confirm", "I2", "")).isEqualTo(202);
            awaitOpen(engine, "I2", "DECISION_REFUSED", "max entered, coded or released the bill");
            assertThat(decide(console, "pam", "reject", "I1", "")).isEqualTo(202);
            awaitOpen(engine, "I1", "APPROVAL_REQUIRED", "Refused by pam.");
            assertThat(decide(console, "max", "confirm", "I1", "")).isEqualTo(202);
            awaitOpen(engine, "I1", "APPROVAL_REQUIRED", "step 2 of 2: lea");
            Waiting.until("a notice to lea", PATIENCE, () -> !links("lea").isEmpty());
            assertThat(approveBy(links("lea").get(0), console)).isEqualTo(202);
            awaitCount(
                    engine,
                    "decision where decided_by = 'lea' and left_ids::text like '%\"I1\"%'",
                    1);
            assertThat(decide(console, "lea", "confirm", "I2", "")).isEqualTo(202);
            awaitOpen(engine, "I2", "DECISION_REFUSED", "lea may not sign for analyst");
            assertThat(decide(console, "pam", "confirm", "I2", "")).isEqualTo(202);
            awaitCount(engine, "match where status = 'confirmed' and decided_by = 'max+lea'", 1);
            awaitCount(engine, "match where status = 'confirmed' and decided_by = 'pam'", 1);
            awaitCount(engine, "exception_item where status = 'OPEN'", 0);
            awaitCount(engine, "journal", 3);
            assertThat(decide(console, "pam", "reject", "I1", "")).isEqualTo(409);
            assertThat(statuses(console)).hasSize(8).filteredOn("pending"::equals).hasSize(3);
            assertThat(engine.stop()).isPresent();
        }
    }

    /** Tokens of the links in the mails to a person. */
    private List<String> links(String person) throws Exception {
        List<String> tokens = new ArrayList<>();
        Path outbox = home.resolve("data").resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return tokens;
        }
        try (DirectoryStream<Path> mails = Files.newDirectoryStream(outbox, "*.eml")) {
            for (Path mail : mails) {
                try (InputStream in = Files.newInputStream(mail)) {
                    MimeMessage message = new MimeMessage(null, in);
                    Matcher link = LINK.matcher((String) message.getContent());
                    if ((person + "@acme.example").equals(message.getHeader("To", null))
                            && link.find()) {
                        tokens.add(link.group(1));
                    }
                }
            }
        }
        return tokens;
    }

    private static int approveBy(String token, ConsoleServer console) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(console.address().resolve("/api/v1/approvals:decide"))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"token\":\"" + token + "\",\"kind\":\"confirm\"}"))
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int decide(ConsoleServer console, String user, String kind, String left, String right)
            throws Exception {
        keys++;
        return ConsolePerson.signIn(console, user, PASSWORD)
                .send(
                        "POST",
                        "decisions",
                        "key-" + keys,
                        """
                        {"kind":"%s","left":["%s"],"right":[%s],"reason":"looked at it"}
                        """
                                .formatted(kind, left, right))
                .statusCode();
    }

    /** Nothing came of pam's first word, which she took back, nor of the two that were refused. */
    private static List<String> statuses(ConsoleServer console) throws Exception {
        List<String> statuses = new ArrayList<>();
        ConsolePerson.signIn(console, "lea", PASSWORD)
                .get("decisions?limit=50")
                .path("data")
                .forEach(it -> statuses.add(it.path("status").asText()));
        return statuses;
    }

    private EngineSettings settings() throws Exception {
        Path file =
                Files.writeString(
                        home.resolve("tieout.yaml"),
                        "inputFolder: " + home.resolve("inbox") + "\n" + CONFIGURATION);
        return EngineHome.engine(
                SettingsReader.read(file, home, Map.of("APPROVAL_SECRET", SECRET)));
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(
                EngineConsole.settings(home)
                        .withApprovalLinks(
                                engine.settings()
                                        .settings()
                                        .payables()
                                        .notices()
                                        .orElseThrow()
                                        .links()),
                engine,
                () -> "running",
                user("pam", Role.AP_ANALYST),
                user("max", Role.AP_ANALYST),
                user("lea", Role.APPROVER),
                user("vic", Role.VIEWER));
    }

    private static void awaitOpen(Engine engine, String bill, String reason, String words) {
        awaitCount(
                engine,
                "exception_item where status = 'OPEN' and subjects::text like '%\""
                        + bill
                        + "\"%' and reason = '"
                        + reason
                        + "' and explanation like '%"
                        + words
                        + "%'",
                1);
    }
}

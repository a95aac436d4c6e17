package io.tieout.jobs.run;

import static io.tieout.jobs.run.EngineConsole.PASSWORD;
import static io.tieout.jobs.run.EngineConsole.user;
import static io.tieout.jobs.run.StoredResults.count;
import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.console.ConsoleServer;
import io.tieout.console.EngineState;
import io.tieout.console.identity.Role;
import io.tieout.console.rules.ConfiguredRules;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.rules.PublishedValues;
import io.tieout.jobs.settings.CashSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decides over HTTP goes through the engine and comes back in the read model. */
class ConsoleEngineTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** More, such as 1,000, to see that it holds for many: {@code -Dtieout.decisions=1000}. */
    private static final int ITEMS = Integer.getInteger("tieout.decisions", 40);

    private static final List<String> FLOWS = List.of("bank", "cash", "payables");
    private static final Path BILLS = Path.of("../docs/examples/payables");

    @TempDir Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie;
    private String csrfToken;

    @Test
    void shouldTakeEveryDecisionOnceWhenTheEngineStopsInBetween() throws Exception {
        try (Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            drop("bank-transactions-1.jsonl", lines("bookingDate", "B", "9.00"));
            drop("ledger-entries-1.jsonl", lines("postingDate", "L", "7.50"));
            awaitCount(engine, "exception_item where status = 'OPEN'", 2L * ITEMS);
            signIn(console);
            for (int i = 0; i < ITEMS / 4; i++) {
                assertThat(confirm(console, i)).isEqualTo(202);
            }
            Waiting.until("some took effect", PATIENCE, () -> count(engine, "decision") > 0);
            for (int i = ITEMS / 4; i < ITEMS / 2; i++) {
                assertThat(confirm(console, i)).isEqualTo(202);
            }
            // It ends here without a savepoint, as by a crash: some took effect, some are in the
            // log, some in the folder.
        }

        try (Engine engine = Engine.start(settings());
                ConsoleServer console = console(engine)) {
            signIn(console);
            for (int i = 0; i < ITEMS; i++) {
                assertThat(confirm(console, i)).as("sent again").isEqualTo(202);
            }
            awaitCount(engine, "match where status = 'confirmed' and rule = 'decision'", ITEMS);
            awaitCount(engine, "decision", ITEMS);
            awaitCount(engine, "journal", ITEMS);
            awaitCount(engine, "exception_item where status = 'OPEN'", 0);
            assertThat(statuses(console)).hasSize(ITEMS).containsOnly("applied");
            assertThat(count(engine, "match where rule = 'decision' and decided_by <> 'carl'"))
                    .isZero();
            publishRules(engine, console);
            judgeBills(engine);
        }
    }

    private static void publishRules(Engine engine, ConsoleServer console) throws Exception {
        ConsolePerson carl = ConsolePerson.signIn(console, "carl", PASSWORD);
        ConsolePerson eve = ConsolePerson.signIn(console, "eve", PASSWORD);
        for (String flow : FLOWS) {
            String wanted =
                    """
                    {"flow":"%s","values":{"autonomy":"SUGGEST"},"reason":"audit"}
                    """
                            .formatted(flow);
            String id =
                    JSON.readTree(carl.send("POST", "rules/proposals", "r-" + flow, wanted).body())
                            .path("id")
                            .asText();
            String publish = "rules/proposals/" + id + ":publish";
            assertThat(carl.send("POST", publish, "c-" + flow, null).statusCode()).isEqualTo(403);
            assertThat(eve.send("POST", publish, "e-" + flow, null).statusCode()).isEqualTo(202);
        }

        awaitCount(engine, "rule_set where author = 'carl' and approved_by = 'eve'", FLOWS.size());
        JsonNode all = carl.get("rules");
        for (int i = 0; i < FLOWS.size(); i++) {
            assertThat(all.get(i).path("flow").asText()).isEqualTo(FLOWS.get(i));
            assertThat(all.get(i).path("version").asInt()).isEqualTo(2 + i);
            assertThat(all.get(i).path("autonomy").asText()).isEqualTo("SUGGEST");
        }
        assertThat(count(engine, "dead_letter")).isZero();
    }

    /** What came after the rules of its flow is judged by them. */
    private void judgeBills(Engine engine) throws Exception {
        long journals = count(engine, "journal");
        try (Stream<Path> files = Files.list(BILLS)) {
            for (Path file : files.toList()) {
                drop(file.getFileName().toString(), Files.readString(file));
            }
        }
        int version = 2 + FLOWS.indexOf("payables");
        awaitCount(engine, "match where status = 'proposed' and rule_version = " + version, 2);
        assertThat(count(engine, "match where rule = 'perfect' and status <> 'proposed'")).isZero();
        awaitCount(engine, "journal where text like '%G1%'", 1);
        assertThat(count(engine, "journal")).as("receipts are facts").isEqualTo(journals + 1);
    }

    private ConsoleServer console(Engine engine) throws Exception {
        return EngineConsole.start(
                EngineConsole.settings(home),
                engine,
                new ConfiguredByDefault(),
                user("eve", Role.APPROVER),
                user("carl", Role.CONTROLLER));
    }

    private void signIn(ConsoleServer console) throws Exception {
        HttpResponse<String> answer =
                send(
                        request(console, "session"),
                        "{\"user\":\"carl\",\"password\":\"" + PASSWORD + "\"}");
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        csrfToken = JSON.readTree(answer.body()).path("csrfToken").asText();
    }

    private int confirm(ConsoleServer console, int item) throws Exception {
        HttpRequest.Builder request =
                request(console, "decisions")
                        .header("Cookie", cookie)
                        .header("X-CSRF-Token", csrfToken)
                        .header("Idempotency-Key", "decision-" + item);
        return send(
                        request,
                        """
                        {"kind":"confirm","left":["B%1$d"],"right":["L%1$d"],"reason":"checked"}
                        """
                                .formatted(item))
                .statusCode();
    }

    /** Of every decision in the action log. */
    private List<String> statuses(ConsoleServer console) throws Exception {
        List<String> statuses = new ArrayList<>();
        JsonNode page = get(console, "decisions?limit=500");
        page.path("data").forEach(it -> statuses.add(it.path("status").asText()));
        while (page.path("hasMore").asBoolean() && statuses.size() <= ITEMS) {
            page = get(console, "decisions?limit=500&cursor=" + page.path("nextCursor").asText());
            page.path("data").forEach(it -> statuses.add(it.path("status").asText()));
        }
        return statuses;
    }

    private JsonNode get(ConsoleServer console, String path) throws Exception {
        return JSON.readTree(
                client.send(
                                request(console, path).header("Cookie", cookie).GET().build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private static HttpRequest.Builder request(ConsoleServer console, String path) {
        URI address = console.address().resolve("/api/v1/" + path);
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String body) throws Exception {
        return client.send(
                request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private EngineSettings settings() {
        return new EngineHome(home).quickEngine(CashSettings.DEFAULTS);
    }

    private void drop(String name, String content) throws IOException {
        new EngineHome(home).drop(name, content);
    }

    /** Items that nothing but a person can tie together. */
    private static String lines(String dateField, String prefix, String cents) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            lines.append(
                    """
                    {"id":"%s%d","accountId":"DE1","%s":"2026-03-02","amount":"%d%s","currency":"EUR"}
                    """
                            .formatted(prefix, i, dateField, 100 + 37 * i, cents));
        }
        return lines.toString();
    }

    private static final class ConfiguredByDefault implements EngineState {

        @Override
        public String word() {
            return "running";
        }

        @Override
        public List<ConfiguredRules> rules() {
            return Arrays.stream(RuleFlow.values())
                    .map(
                            flow ->
                                    new ConfiguredRules(
                                            flow,
                                            PublishedValues.usual(flow),
                                            PublishedValues.usual(flow),
                                            Autonomy.AUTO))
                    .toList();
        }
    }
}

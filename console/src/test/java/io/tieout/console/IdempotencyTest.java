package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import io.tieout.console.Browser.Answer;
import io.tieout.console.http.Endpoint;
import io.tieout.console.webhooks.WebhookPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sent again under its key changes nothing and is answered as before. */
class IdempotencyTest {

    @RegisterExtension
    static final TestConsole CONSOLE =
            new TestConsole(it -> it.withWebhooks(new WebhookPolicy(true)));

    /** They change nothing, begin a session each time, or are named by a link's token. */
    private static final Set<String> WITHOUT =
            Set.of(
                    "/api/v1/session",
                    "/api/v1/approvals:look",
                    "/api/v1/approvals:decide",
                    "/api/v1/rules:lint");

    private static final String RUN = "payments/proposals/" + TestShelf.NAME;

    private static Browser rex;

    @BeforeAll
    static void signIn() {
        rex = CONSOLE.signedIn("rex");
    }

    @Test
    void shouldSayOfEveryPostThatItTakesAKey() {
        JsonNode paths = CONSOLE.browser().get("/openapi.json").json().path("paths");
        Set<String> without = new TreeSet<>();
        Set<String> sometimes = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode post = path.getValue().path("post");
            JsonNode key = key(post);
            if (!post.isMissingNode() && key == null) {
                without.add(path.getKey());
            } else if (key != null && !key.path("required").asBoolean()) {
                sometimes.add(path.getKey());
            }
        }

        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT));
        assertThat(sometimes).as("a dry run needs none").containsExactly("/api/v1/decisions:batch");
    }

    private static JsonNode key(JsonNode operation) {
        for (JsonNode it : operation.path("parameters")) {
            if (it.path("name").asText().equals("Idempotency-Key")) {
                assertThat(it.path("in").asText()).isEqualTo("header");
                return it;
            }
        }
        return null;
    }

    @Test
    void shouldRefuseEveryPostThatHasNone() throws IOException {
        List<Endpoint> posts =
                CONSOLE.console().endpoints().stream()
                        .filter(it -> it.method() == HandlerType.POST)
                        .filter(it -> !WITHOUT.contains("/api/v1" + it.path()))
                        .toList();

        assertThat(posts).hasSizeGreaterThan(20);
        for (Endpoint endpoint : posts) {
            String path = endpoint.path().replace("{id}", "some").substring(1);
            Answer answer = AllBooks.ask(rex, endpoint, path);
            assertThat(answer.status()).as(endpoint.path()).isEqualTo(400);
            if (endpoint.key() == Endpoint.Key.NEEDED) {
                assertThat(answer.json().path("detail").asText())
                        .as(endpoint.path())
                        .startsWith("send an Idempotency-Key");
            }
        }
        assertThat(inbox()).isEmpty();
    }

    @Test
    void shouldTakeAStepOfAPaymentRunOnce() {
        CONSOLE.engine().shelf().reset("acme");
        Browser pam = CONSOLE.signedIn("pam");
        Map<String, String> wanted = step(pam, "id-4402");
        Browser sender = pam.with("Idempotency-Key", "include");

        Answer first = sender.post(RUN + ":include", wanted);
        Answer again = sender.post(RUN + ":include", wanted);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.status()).as("not refused as of a former version").isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(sender.post(RUN + ":remove", wanted).status())
                .as("another step under the key")
                .isEqualTo(422);
        assertThat(sender.post(RUN + ":include", step(pam, "id-4402")).status())
                .as("another version under the key")
                .isEqualTo(422);
        assertThat(pam.get(RUN).header("ETag")).isEqualTo(first.header("ETag"));
    }

    private static Map<String, String> step(Browser browser, String bill) {
        JsonNode proposal = browser.get(RUN).json().path("proposal");
        return Map.of("version", proposal.path("version").asText(), "invoiceId", bill);
    }

    @Test
    void shouldLeaveAKeyFreeOfWhatWasRefused() {
        CONSOLE.engine().shelf().reset("acme");
        Browser eve = CONSOLE.signedIn("eve").with("Idempotency-Key", "approve");

        assertThat(eve.post(RUN + ":approve", Map.of("version", "c-other")).status())
                .isEqualTo(412);
        Map<String, String> seen = Map.of("version", step(eve, "x").get("version"));
        assertThat(eve.post(RUN + ":approve", seen).status()).isEqualTo(200);
        assertThat(eve.post(RUN + ":approve", seen).status()).isEqualTo(200);
        assertThat(eve.once().post(RUN + ":approve", seen).status())
                .as("under another key it is another approval")
                .isEqualTo(412);
    }

    @Test
    void shouldWithdrawOnce() {
        Map<String, Object> rules =
                Map.of("values", Map.of("latestLag", "12"), "reason", "slow bank");
        String id = rex.once().post("rules/proposals", rules).json().path("id").asText();
        String other =
                rex.once()
                        .post(
                                "rules/proposals",
                                Map.of("values", Map.of("latestLag", "13"), "reason", "slower"))
                        .json()
                        .path("id")
                        .asText();
        Browser sender = rex.with("Idempotency-Key", "withdraw");

        Answer first = sender.post("rules/proposals/" + id + ":withdraw", Map.of());
        Answer again = sender.post("rules/proposals/" + id + ":withdraw", Map.of());

        assertThat(first.json().path("state").asText()).isEqualTo("withdrawn");
        assertThat(again.status()).as("not refused as decided already").isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(sender.post("rules/proposals/" + other + ":withdraw", Map.of()).status())
                .isEqualTo(422);
    }

    @Test
    void shouldMakeOneSecretForEachKey() {
        Map<String, Object> wanted =
                Map.of("url", "http://127.0.0.1:1/", "kinds", List.of("journals"));
        String path = "webhooks/" + rex.once().post("webhooks", wanted).json().path("id").asText();
        Browser sender = rex.with("Idempotency-Key", "rotate");

        String first = secret(sender.post(path + ":rotate", Map.of("overlapHours", 2)));
        assertThat(secret(sender.post(path + ":rotate", Map.of("overlapHours", 2))))
                .startsWith("whsec_")
                .isEqualTo(first);
        assertThat(sender.post(path + ":rotate", Map.of("overlapHours", 3)).status())
                .isEqualTo(422);
        assertThat(sender.post(path + ":resume", Map.of()).status()).isEqualTo(422);
        assertThat(secret(rex.once().post(path + ":rotate", Map.of("overlapHours", 2))))
                .isNotEqualTo(first);
        assertThat(rex.method("DELETE", path).status()).isEqualTo(204);
    }

    private static String secret(Answer answer) {
        return answer.json().path("secret").asText();
    }

    @Test
    void shouldPutACorrectionInOnceUnderAnyKey() throws IOException {
        String letter = rex.get("dead-letters").json().path("data").path(1).path("id").asText();
        String path = "dead-letters/" + letter + ":replay";
        Browser sender = rex.with("Idempotency-Key", "replay");
        Map<String, String> corrected = Map.of("raw", "{\"id\":\"L-4\",\"amount\":\"1.00\"}");

        Answer first = sender.post(path, corrected);
        for (Path file : inbox()) {
            Files.delete(file);
        }
        Answer again = sender.post(path, corrected);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(inbox()).as("nothing is given twice").isEmpty();
        assertThat(sender.post(path, Map.of("raw", "{\"id\":\"L-5\"}")).status()).isEqualTo(422);
        assertThat(rex.once().post(path, corrected).json())
                .as("the same bytes have the same name")
                .isEqualTo(first.json());
        assertThat(inbox()).hasSize(1);
        Files.delete(inbox().get(0));
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

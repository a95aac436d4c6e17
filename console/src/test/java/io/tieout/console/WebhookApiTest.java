package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.webhooks.WebhookPolicy;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.store.Database;
import io.tieout.store.write.StoreWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another system is told of changes: signed, in order, until it takes them. */
class WebhookApiTest {

    @RegisterExtension
    static final TestConsole CONSOLE =
            new TestConsole(it -> it.withWebhooks(new WebhookPolicy(true)));

    private final List<String> made = new ArrayList<>();
    private static Browser administrator;

    @AfterEach
    void unsubscribe() {
        made.forEach(id -> ada().method("DELETE", "webhooks/" + id));
    }

    /** Signing in is dear on purpose, so once will do. */
    private static Browser ada() {
        if (administrator == null) {
            administrator = CONSOLE.signedIn("ada");
        }
        return administrator;
    }

    @Test
    void shouldTellOfEveryKindOfChangeSignedAndInOrder() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode hook = subscribe(receiver, null, "exceptions", "matches", "journals", "cases");
            String secret = hook.path("secret").asText();

            write(c -> StoreWriter.writeExceptions(c, List.of(exception("W-1"))));
            write(c -> StoreWriter.writeMatches(c, List.of(match("W-M"))));
            write(c -> StoreWriter.writeJournals(c, Books.chain("zeta", 1)));
            write(c -> StoreWriter.writeCaseEvents(c, List.of(opened("W-1"))));
            write(
                    c ->
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(exception("W-1").withStatus(ExceptionStatus.CLOSED))));

            List<String> types = new ArrayList<>();
            while (!types.contains("io.tieout.exception.closed")) {
                WebhookReceiver.Received it = receiver.next();
                assertThat(it.isSignedWith(secret, CONSOLE.now())).isTrue();
                assertThat(it.isSignedWith("whsec_c2VjcmV0", CONSOLE.now())).isFalse();
                assertThat(it.type()).startsWith("application/cloudevents+json");
                assertThat(it.json().path("specversion").asText()).isEqualTo("1.0");
                assertThat(it.json().path("id").asText()).isEqualTo(it.id());
                assertThat(it.json().path("data").path("id").asText())
                        .isEqualTo(it.json().path("subject").asText());
                types.add(it.json().path("type").asText());
            }
            assertThat(types)
                    .containsSubsequence(
                            "io.tieout.match.confirmed",
                            "io.tieout.journal.posted",
                            "io.tieout.case.changed",
                            "io.tieout.exception.closed");
        }
    }

    @Test
    void shouldSignWithBothSecretsWhileTheyOverlap() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode hook = subscribe(receiver, null, "exceptions");
            String path = "webhooks/" + hook.path("id").asText();
            String former = hook.path("secret").asText();
            String secret =
                    ada().once()
                            .post(path + ":rotate", Map.of("overlapHours", 1))
                            .json()
                            .path("secret")
                            .asText();
            write(c -> StoreWriter.writeExceptions(c, List.of(exception("W-2"))));
            WebhookReceiver.Received both = receiver.next();
            pass(TimeUnit.HOURS.toMillis(1));
            write(c -> StoreWriter.writeExceptions(c, List.of(exception("W-3"))));
            WebhookReceiver.Received one = receiver.next();

            assertThat(former).isNotEqualTo(secret);
            assertThat(both.isSignedWith(former, CONSOLE.now() - 3_600_000)).isTrue();
            assertThat(both.isSignedWith(secret, CONSOLE.now() - 3_600_000)).isTrue();
            assertThat(one.isSignedWith(former, CONSOLE.now())).isFalse();
            assertThat(one.isSignedWith(secret, CONSOLE.now())).isTrue();
            assertThat(ada().get(path).text()).as("secrets are told once").doesNotContain("whsec_");
        }
    }

    @Test
    void shouldTryAgainAfterAWaitAndKeepTheOrderWhenTheReceiverFails() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            receiver.answer(503);
            JsonNode hook = subscribe(receiver, null, "exceptions");
            write(c -> StoreWriter.writeExceptions(c, List.of(exception("W-4"))));
            write(c -> StoreWriter.writeExceptions(c, List.of(exception("W-5"))));
            WebhookReceiver.Received first = receiver.next();
            awaitLog(hook, 1);
            receiver.answer(200);
            pass(4_000);
            assertThat(receiver.waiting()).as("nothing before the wait is over").isZero();
            pass(1_000);
            WebhookReceiver.Received again = receiver.next();
            WebhookReceiver.Received second = receiver.next();
            awaitLog(hook, 3);

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.json().path("subject").asText()).isEqualTo("W-4");
            assertThat(second.json().path("subject").asText()).isEqualTo("W-5");
            JsonNode log = log(hook);
            assertThat(log.findValuesAsText("attempt")).containsExactly("1", "2", "1");
            assertThat(log.path(2).path("failure").asText()).isEqualTo("answered 503");
            assertThat(log.path(2).path("status").asInt()).isEqualTo(503);
        }
    }

    @Test
    void shouldPauseWhenTheReceiverSaysThatItIsGone() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            receiver.answer(410);
            JsonNode hook = subscribe(receiver, null, "exceptions");
            String path = "webhooks/" + hook.path("id").asText();
            write(c -> StoreWriter.writeExceptions(c, List.of(exception("W-6"))));
            String id = receiver.next().id();
            awaitLog(hook, 1);
            assertThat(ada().get(path).json().path("paused").asText()).isEqualTo("answered 410");

            receiver.answer(200);
            ada().once().post(path + ":resume", Map.of());
            assertThat(receiver.next().id()).as("nothing is left out").isEqualTo(id);
        }
    }

    @Test
    void shouldLoseNothingWhenTheConsoleEndsInBetween() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            subscribe(receiver, null, "exceptions");
            administrator = null;
            write(c -> StoreWriter.writeExceptions(c, List.of(exception("W-10"))));
            assertThat(receiver.next().json().path("subject").asText()).isEqualTo("W-10");
            CONSOLE.stop();
            for (int i = 11; i < 31; i++) {
                String id = "W-" + i;
                write(c -> StoreWriter.writeExceptions(c, List.of(exception(id))));
            }
            CONSOLE.start();

            List<String> ids = new ArrayList<>();
            while (!ids.contains("W-30")) {
                ids.add(receiver.next().json().path("subject").asText());
            }
            assertThat(ids).hasSize(20).doesNotHaveDuplicates().startsWith("W-11");
        }
    }

    @Test
    void shouldSendAgainWhatLiesBehindAPosition() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            JsonNode hook = subscribe(receiver, null, "exceptions");
            for (String id : List.of("W-40", "W-41", "W-42")) {
                write(c -> StoreWriter.writeExceptions(c, List.of(exception(id))));
            }
            String position = receiver.next().json().path("position").asText();
            WebhookReceiver.Received second = receiver.next();
            receiver.next();
            awaitLog(hook, 3);

            Browser.Answer replayed =
                    ada().once()
                            .post(
                                    "webhooks/" + hook.path("id").asText() + ":replay",
                                    Map.of("position", position));

            assertThat(replayed.status()).isEqualTo(200);
            assertThat(receiver.next().id()).isEqualTo(second.id());
            assertThat(receiver.next().json().path("subject").asText()).isEqualTo("W-42");
        }
    }

    @Test
    void shouldTellOnlyOfTheCompanyThatIsSubscribedTo() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            subscribe(receiver, "bolt", "exceptions");
            write(c -> StoreWriter.writeExceptions(c, List.of(exception("W-50"))));
            write(
                    c ->
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            Books.exception(
                                                    "W-51",
                                                    "bank",
                                                    Books.BOLT_ACCOUNT,
                                                    "B-9",
                                                    "L-9",
                                                    5))));

            assertThat(receiver.next().json().path("subject").asText()).isEqualTo("W-51");
        }
    }

    @Test
    void shouldBeForAdministratorsOnly() {
        Browser browser = CONSOLE.signedIn("carl");

        assertThat(browser.get("webhooks").status()).isEqualTo(403);
        assertThat(
                        browser.with("Idempotency-Key", "k")
                                .post("webhooks", Map.of("url", "https://example.com"))
                                .status())
                .isEqualTo(403);
    }

    private JsonNode subscribe(WebhookReceiver receiver, String companyId, String... kinds) {
        Map<String, Object> request = new java.util.HashMap<>();
        request.put("url", receiver.url());
        request.put("kinds", List.of(kinds));
        request.put("companyId", companyId);
        Browser ada = ada().with("Idempotency-Key", receiver.url());
        Browser.Answer answer = ada.post("webhooks", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(ada.post("webhooks", request).json().path("id").asText())
                .as("the same key subscribes once")
                .isEqualTo(answer.json().path("id").asText());
        made.add(answer.json().path("id").asText());
        return answer.json();
    }

    private static JsonNode log(JsonNode hook) {
        return ada().get("webhooks/" + hook.path("id").asText() + "/deliveries")
                .json()
                .path("data");
    }

    private static void awaitLog(JsonNode hook, int size) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String path = "webhooks/" + hook.path("id").asText() + "/deliveries";
        while (ada().get(path).json().path("data").size() < size) {
            assertThat(System.nanoTime()).as("waiting for the log").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static void pass(long millis) {
        CONSOLE.pass(millis);
        administrator = null;
    }

    private static void write(Database.Work work) throws SQLException {
        CONSOLE.database().transaction(work);
    }

    private static ExceptionItem exception(String id) {
        return Books.exception(id, "bank", Books.ACME_ACCOUNT, "B-2", "L-2", 5);
    }

    private static Match match(String id) {
        return Books.match(id, MatchKind.BANK, "B-W", "L-W", 5);
    }

    private static CaseEvent opened(String id) {
        return new CaseEvent(
                id,
                "acme",
                1,
                1,
                CaseEventKind.OPENED,
                TestConsole.NOW,
                "",
                "",
                "",
                new CaseStanding(true, "cash", "", "", "", 0, TestConsole.NOW, "", ""));
    }
}

package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchMemory;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.submissions.Submission;
import io.tieout.store.submissions.Submissions;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static final Map<String, Object> CONFIRM =
            Map.of(
                    "kind", "confirm",
                    "exceptionId", "X-2",
                    "left", List.of("B-2"),
                    "right", List.of("L-2"),
                    "reason", "a fee was taken off");

    private static int keys;

    @BeforeEach
    void emptyInbox() throws IOException {
        for (Path file : inbox()) {
            Files.delete(file);
        }
    }

    @Test
    void shouldPutOneFileInWhenTheSameIsSentAgain() throws IOException {
        Browser ann = keyed("ann");
        Answer first = ann.post("decisions", CONFIRM);
        Answer again = ann.post("decisions", CONFIRM);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.json().path("status").asText()).isEqualTo("accepted");
        assertThat(inbox()).hasSize(1);
        JsonNode line = Browser.JSON.readTree(Files.readString(inbox().get(0)));
        assertThat(line.path("id").asText()).isEqualTo(first.json().path("id").asText());
        assertThat(line.path("kind").asText()).isEqualTo("confirm");
        assertThat(line.path("accountId").asText()).isEqualTo(Books.ACME_ACCOUNT);
        assertThat(line.path("currency").asText()).isEqualTo("EUR");
        assertThat(line.path("decidedBy").asText()).isEqualTo("ann");
        assertThat(line.path("left").path(0).asText()).isEqualTo("B-2");
        assertThat(inbox().get(0).getFileName().toString()).startsWith("decisions-d-");
    }

    @Test
    void shouldRefuseWhenAKeyIsUsedForSomethingElse() throws IOException {
        Browser ann = keyed("ann");
        ann.post("decisions", CONFIRM);

        assertThat(ann.post("decisions", with(CONFIRM, "reason", "other")).status()).isEqualTo(422);
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void shouldGiveTheSameBytesAgainWhenAProcessDiedBeforeDelivery() throws Exception {
        Submission kept =
                new Submission("ann", "died", "hash", "decisions-d-died.jsonl", "{}\n", "{}", 5);
        try (Connection c = CONSOLE.database().connection()) {
            Submissions.keep(c, kept);
            CONSOLE.start();
            assertThat(Submissions.undelivered(c)).isEmpty();
        }

        assertThat(inbox())
                .extracting(it -> it.getFileName().toString())
                .containsExactly("decisions-d-died.jsonl");
        CONSOLE.start();
        assertThat(inbox()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "vic, 403",
        "aud, 403",
        "ada, 403",
        "ann, 202",
        "pam, 202",
        "carl, 202",
        "olga, 202"
    })
    void shouldLetOnlySomeRolesDecideWhenABankLineWaits(String user, int status)
            throws IOException {
        assertThat(keyed(user).post("decisions", CONFIRM).status()).isEqualTo(status);
        assertThat(inbox()).hasSize(status == 202 ? 1 : 0);
    }

    @Test
    void shouldRefuseCashWhenTheUserIsForVendors() throws IOException {
        Map<String, Object> cash =
                Map.of(
                        "kind",
                        "reject",
                        "left",
                        List.of("B-3"),
                        "right",
                        List.of("R-3"),
                        "reason",
                        "another customer");

        assertThat(keyed("pam").post("decisions", cash).status()).isEqualTo(403);
        assertThat(keyed("ann").post("decisions", cash).status()).isEqualTo(202);
        assertThat(inbox()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pam | {'kind':'confirm','left':['I-1']} | 202",
                "pam | {'kind':'confirm','exceptionId':'X-5','left':['I-1']} | 202",
                "eve | {'kind':'confirm','exceptionId':'X-5','left':['I-1']} | 202",
                "pam | {'kind':'reject','left':['I-1'],'reason':'too dear'} | 202",
                "pam | {'kind':'reject','left':['I-1']} | 422",
                "pam | {'kind':'recode','left':['I-1/2'],'right':['6330','HQ']} | 202",
                "pam | {'kind':'recode','exceptionId':'X-5','left':['I-1/2'],'right':['6330']} | 202",
                "pam | {'kind':'recode','exceptionId':'X-2','left':['I-1/2'],'right':['6330']} | 422",
                "pam | {'kind':'recode','left':['I-1'],'right':[]} | 422",
                "pam | {'kind':'recode','left':['I-1'],'right':['1','2','3']} | 422",
                "pam | {'kind':'recode','left':['B-2'],'right':['6330']} | 422",
                "pam | {'kind':'confirm','left':['I-1'],'right':['O-1']} | 422",
                "pam | {'kind':'confirm','left':['I-1','nobody']} | 422",
                "pam | {'kind':'reject','left':['I-1'],'right':['I-2'],'reason':'two bills'} | 202",
                "pam | {'kind':'reject','left':['I-1'],'right':['B-2'],'reason':'two bills'} | 422",
                "pam | {'kind':'confirm','left':['I-1','I-9']} | 422",
                "pam | {'kind':'confirm','left':['I-1','I-2']} | 202",
                "pam | {'kind':'confirm','left':['I-3']} | 409",
                "pam | {'kind':'recode','left':['I-3'],'right':['6330']} | 409",
                "eve | {'kind':'recode','left':['I-1'],'right':['6330']} | 403",
                "vic | {'kind':'confirm','left':['I-1']} | 403",
                "pam | {'kind':'release','exceptionId':'X-8','left':['I-4'],"
                        + "'right':['PRICE_VARIANCE/1'],'reason':'agreed by phone'} | 202",
                "pam | {'kind':'release','exceptionId':'X-8','left':['I-4'],"
                        + "'right':['PRICE_VARIANCE/1']} | 422",
                "pam | {'kind':'release','exceptionId':'X-8','left':['I-4'],"
                        + "'right':['PRICE_VARIANCE/2'],'reason':'agreed by phone'} | 422",
                "pam | {'kind':'release','left':['I-4'],"
                        + "'right':['PRICE_VARIANCE/1'],'reason':'agreed by phone'} | 422",
                "pam | {'kind':'release','exceptionId':'X-6','left':['I-2'],"
                        + "'right':['PRICE_VARIANCE/1'],'reason':'agreed by phone'} | 422",
                "eve | {'kind':'release','exceptionId':'X-8','left':['I-4'],"
                        + "'right':['PRICE_VARIANCE/1'],'reason':'agreed by phone'} | 403",
                "pam | {'kind':'confirm','exceptionId':'X-9','left':['I-5']} | 403",
                "eve | {'kind':'confirm','exceptionId':'X-9','left':['I-5']} | 202",
                "ann | {'kind':'confirm','left':['I-9']} | 422",
            })
    void shouldDecideAboutBillsWhenTheUserMay(String user, String request, int status)
            throws IOException, SQLException {
        tellOfBills();
        Map<?, ?> body = Browser.JSON.readValue(request.replace('\'', '"'), Map.class);

        assertThat(keyed(user).post("decisions", body).status()).isEqualTo(status);
        assertThat(inbox()).hasSize(status == 202 ? 1 : 0);
    }

    private static ExceptionItem open(String id, String queue, String company, String bill) {
        return Books.exception(id, queue, company, bill, "O-1", 9_000);
    }

    private static Match posted(String bill) {
        return new Match(
                "M-" + bill,
                MatchKind.THREE_WAY,
                "perfect",
                1,
                MatchStatus.CONFIRMED,
                "acme",
                1,
                List.of(bill),
                List.of("O-3"),
                List.of(),
                Money.zero("EUR"),
                "",
                List.of(),
                "rule",
                TestConsole.NOW);
    }

    /** What the engine said of bills. */
    private static void tellOfBills() throws SQLException {
        CONSOLE.database()
                .transaction(
                        c -> {
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            open("X-5", "approvals", "acme", "I-1"),
                                            open("X-6", "payables", "acme", "I-2"),
                                            open("X-7", "payables", "bolt", "I-9"),
                                            Variances.open("X-8", "acme", "I-4"),
                                            Variances.released("X-9", "acme", "I-5", "pam")));
                            StoreWriter.writeMatches(c, List.of(posted("I-3")));
                        });
    }

    @Test
    void shouldNameTheCompanyWhenABillIsApproved() throws IOException, SQLException {
        tellOfBills();
        keyed("pam").post("decisions", Map.of("kind", "confirm", "left", List.of("I-1")));

        JsonNode line = Browser.JSON.readTree(Files.readString(inbox().get(0)));
        assertThat(line.path("accountId").asText()).isEqualTo("acme");
        assertThat(line.path("decidedBy").asText()).isEqualTo("pam");
        assertThat(line.path("right")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'forget','left':['B-2'],'right':['L-2']} | 422 | kind",
                "{'kind':'writeOff','left':['B-2'],'right':['R-4']} | 422 | reason",
                "{'kind':'writeOff','left':['B-2'],'right':['R-4'],'reason':'small'} | 422 |"
                        + " allocations",
                "{'left':['B-2'],'right':['L-2']} | 422 | kind",
                "{'kind':'confirm','left':['B-2'],'right':[]} | 422 | left",
                "{'kind':'confirm','left':['B-2','B-2'],'right':['L-2']} | 422 | left",
                "{'kind':'confirm','left':['nobody'],'right':['L-2']} | 422 | left",
                "{'kind':'confirm','left':['L-2'],'right':['B-2']} | 422 | left",
                "{'kind':'confirm','left':['B-9'],'right':['L-9']} | 422 | left",
                "{'kind':'confirm','left':['B-2'],'right':['R-9']} | 422 | right",
                "{'kind':'confirm','left':['B-2'],'right':['L-2','R-4']} | 422 | right",
                "{'kind':'reject','left':['B-2'],'right':['L-2']} | 422 | reason",
                "{'kind':'split','left':['B-2'],'right':['R-4']} | 422 | allocations",
                "{'kind':'confirm','exceptionId':'X-9','left':['B-2'],'right':['L-2']} | 422 |"
                        + " exceptionId",
                "{'kind':'confirm','exceptionId':'X-2','left':['B-3'],'right':['R-3']} | 422 |"
                        + " exceptionId",
                "{'kind':'confirm','exceptionId':'X-2','version':'1','left':['B-2'],"
                        + "'right':['L-2']} | 412 | ",
                "{'kind':'confirm','left':['B-1'],'right':['L-2']} | 409 | ",
                "{'kind':'split','left':['B-2'],'right':['R-4'],'allocations':[{'leftId':'B-2',"
                        + "'rightId':'R-4','amount':{'amount':'1.005','currency':'EUR'}}]} | 422 |"
                        + " allocations",
                "{'kind':'split','left':['B-2'],'right':['R-4'],'allocations':[{'leftId':'B-2',"
                        + "'rightId':'R-3','amount':{'amount':'1.00','currency':'EUR'}}]} | 422 |"
                        + " allocations",
                "{'kind':'split','left':['B-2'],'right':['R-4'],'allocations':[{'leftId':'B-2',"
                        + "'rightId':'R-4','amount':{'amount':'1.00','currency':'USD'}}]} | 422 |"
                        + " allocations",
                "{'kind':'split','left':['B-2'],'right':['R-4'],'allocations':[{'leftId':'B-2',"
                        + "'rightId':'R-4'}]} | 422 | allocations",
            })
    void shouldSayWhyAndPutNothingInWhenADecisionCannotBe(String body, int status, String field)
            throws IOException {
        Answer answer =
                keyed("ann")
                        .postRaw(
                                "decisions",
                                "application/json",
                                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (field != null) {
            assertThat(answer.json().path("errors").path(0).path("field").asText())
                    .isEqualTo(field);
        }
        assertThat(inbox()).isEmpty();
    }

    @Test
    void shouldRefuseWhenIfMatchIsOfAnotherVersion() throws IOException {
        Browser ann = keyed("ann");
        Map<String, Object> about = with(CONFIRM, "exceptionId", "X-2");
        String seen = ann.get("exceptions/X-2").header("ETag");

        assertThat(ann.with("If-Match", "\"1.x\"").post("decisions", about).status())
                .isEqualTo(412);
        assertThat(ann.with("If-Match", "x").post("decisions", about).status()).isEqualTo(400);
        assertThat(inbox()).isEmpty();
        Answer taken = ann.with("If-Match", seen).post("decisions", about);
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(ann.with("If-Match", seen).post("decisions", about).text())
                .as("the same again")
                .isEqualTo(taken.text());
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void shouldDecideAllOrNoneWhenABatchIsSent() throws IOException {
        Map<String, Object> wrong = with(CONFIRM, "left", List.of("nobody"));
        Map<String, Object> split =
                Map.of(
                        "kind", "split",
                        "left", List.of("B-3"),
                        "right", List.of("R-4"),
                        "allocations",
                                List.of(
                                        Map.of(
                                                "leftId", "B-3",
                                                "rightId", "R-4",
                                                "amount",
                                                        Map.of(
                                                                "amount", "10.00",
                                                                "currency", "EUR"))));
        Browser ann = keyed("ann");
        JsonNode dry = ann.post("decisions:batch", batch(true, CONFIRM, wrong)).json();

        assertThat(dry.path("count").asInt()).isEqualTo(2);
        assertThat(dry.path("net").path(0).path("amount").asText()).isEqualTo("25.00");
        assertThat(dry.path("items").path(0).path("ok").asBoolean()).isTrue();
        assertThat(dry.path("items").path(1).path("problem").path("status").asInt()).isEqualTo(422);
        assertThat(ann.post("decisions:batch", batch(false, CONFIRM, wrong)).status())
                .isEqualTo(422);
        assertThat(inbox()).isEmpty();
        Answer all = ann.post("decisions:batch", batch(false, CONFIRM, split));
        assertThat(all.status()).isEqualTo(202);
        assertThat(Files.readAllLines(inbox().get(0))).hasSize(2);
        assertThat(all.json().path("items").path(1).path("id").asText()).startsWith("d-");
        assertThat(ann.post("decisions:batch", batch(false)).status()).isEqualTo(422);
    }

    @Test
    void shouldTakeBackWhatWasConfirmedWhenUndone() throws Exception {
        decided("D-cash", "B-3", "R-3");
        decided("D-bank", "B-1", "L-1");
        Browser ann = keyed("ann");
        Answer undone = ann.post("decisions/D-cash:undo", Map.of("reason", "wrong customer"));

        assertThat(undone.status()).as(undone.text()).isEqualTo(202);
        JsonNode line = Browser.JSON.readTree(Files.readString(inbox().get(0)));
        assertThat(line.path("kind").asText()).isEqualTo("reject");
        assertThat(line.path("reason").asText()).isEqualTo("wrong customer");
        Browser again = keyed("ann");
        Answer bank = keyed("ann").post("decisions/D-bank:undo", Map.of("reason", "not that one"));
        assertThat(bank.status()).as(bank.text()).isEqualTo(202);
        assertThat(inbox()).hasSize(2);
        assertThat(again.post("decisions/D-cash:undo", Map.of()).status()).isEqualTo(422);
        assertThat(again.post("decisions/D-none:undo", Map.of("reason", "x")).status())
                .isEqualTo(404);
        assertThat(keyed("vic").post("decisions/D-cash:undo", Map.of("reason", "x")).status())
                .isEqualTo(403);
        JsonNode log = CONSOLE.signedIn("carl").get("decisions").json().path("data");
        assertThat(log).hasSize(2);
        assertThat(log.path(0).path("status").asText()).isEqualTo("pending");
    }

    @Test
    void shouldRefuseToTakeBackWhatTheEngineHasForgotten() throws Exception {
        decided("D-bank", "B-1", "L-1");
        decided("D-cash", "B-3", "R-3");
        matchesAreFrom(TestConsole.NOW - MatchMemory.BANK.toMillis() - 1);

        Answer bank = keyed("ann").post("decisions/D-bank:undo", Map.of("reason", "wrong"));
        Answer cash = keyed("ann").post("decisions/D-cash:undo", Map.of("reason", "wrong"));
        matchesAreFrom(TestConsole.NOW - 2_000);

        assertThat(bank.status()).as(bank.text()).isEqualTo(409);
        assertThat(bank.text()).contains("more than 120 days ago");
        assertThat(cash.status()).as("cash is remembered longer: " + cash.text()).isEqualTo(202);
    }

    private static void matchesAreFrom(long finalAtMillis) throws SQLException {
        try (Connection connection = CONSOLE.database().connection();
                PreparedStatement update =
                        connection.prepareStatement("update match set final_at_millis = ?")) {
            update.setLong(1, finalAtMillis);
            assertThat(update.executeUpdate()).isGreaterThan(1);
        }
    }

    private static void decided(String id, String left, String right) throws SQLException {
        DecisionEvent event =
                new DecisionEvent(
                        id,
                        DecisionKind.CONFIRM,
                        Books.ACME_ACCOUNT,
                        "EUR",
                        List.of(left),
                        List.of(right),
                        List.of(),
                        "ann",
                        Instant.ofEpochMilli(TestConsole.NOW),
                        "");
        CONSOLE.database()
                .transaction(
                        c ->
                                StoreWriter.writeDocuments(
                                        c, List.of(new Observed(event, "s", "p", 1))));
    }

    @Test
    void shouldPutTheCorrectedLineInOnceWhenADeadLetterIsReplayed() throws IOException {
        Browser ada = CONSOLE.signedIn("ada");
        JsonNode letters = ada.get("dead-letters").json().path("data");
        String xml = letters.path(0).path("id").asText();
        String json = letters.path(1).path("id").asText();
        Map<String, String> corrected = Map.of("raw", "{\"id\":\"L-4\",\"amount\":\"1.00\"}");

        assertThat(ada.once().post("dead-letters/" + json + ":replay", corrected).status())
                .isEqualTo(202);
        assertThat(ada.once().post("dead-letters/" + json + ":replay", corrected).status())
                .isEqualTo(202);
        assertThat(inbox()).hasSize(1);
        assertThat(inbox().get(0).getFileName().toString()).startsWith("ledger-entries-corrected");
        assertThat(ada.once().post("dead-letters/" + xml + ":replay", corrected).status())
                .isEqualTo(422);
        assertThat(
                        ada.once()
                                .post("dead-letters/" + json + ":replay", Map.of("raw", "no"))
                                .status())
                .isEqualTo(422);
        assertThat(ada.once().post("dead-letters/nothing:replay", corrected).status())
                .isEqualTo(404);
        Map<String, String> decision =
                Map.of("raw", "{\"stream\":\"decisions\",\"event\":{\"decidedBy\":\"carl\"}}");
        assertThat(ada.once().post("dead-letters/" + json + ":replay", decision).status())
                .isEqualTo(403);
        assertThat(
                        CONSOLE.signedIn("aud")
                                .once()
                                .post("dead-letters/" + json + ":replay", corrected)
                                .status())
                .isEqualTo(403);
    }

    private static Browser keyed(String user) {
        return CONSOLE.signedIn(user).with("Idempotency-Key", "key-" + keys++);
    }

    private static Map<String, Object> batch(boolean dryRun, Object... decisions) {
        return Map.of("dryRun", dryRun, "decisions", List.of(decisions));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }

    private static List<Path> inbox() throws IOException {
        if (!Files.exists(CONSOLE.inbox())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(CONSOLE.inbox())) {
            return files.sorted().toList();
        }
    }
}

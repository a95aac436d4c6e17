package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseworkApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static final long LEASE_END = TestConsole.NOW + 600_000;
    private static int keys;
    private static long sequence;

    @BeforeEach
    void emptyInbox() throws IOException, SQLException {
        for (Path file : inbox()) {
            Files.delete(file);
        }
        happened(CaseEventKind.RELEASED, "", "", standing("", "", ""));
    }

    @Test
    void shouldPutOneLineInWhenAClaimIsSentTwice() throws IOException {
        Browser ann = keyed("ann");
        Answer first = ann.put("exceptions/X-2/lease", Map.of("minutes", 10));
        Answer again = ann.put("exceptions/X-2/lease", Map.of("minutes", 10));

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(inbox()).hasSize(1);
        assertThat(inbox().get(0).getFileName().toString()).startsWith("case-commands-d-");
        JsonNode line = Browser.JSON.readTree(Files.readString(inbox().get(0)));
        assertThat(line.path("action").asText()).isEqualTo("claim");
        assertThat(line.path("caseId").asText()).isEqualTo("X-2");
        assertThat(line.path("companyId").asText()).isEqualTo("acme");
        assertThat(line.path("by").asText()).isEqualTo("ann");
        assertThat(line.path("leaseUntil").asText())
                .isEqualTo(Instant.ofEpochMilli(LEASE_END).toString())
                .isEqualTo(first.json().path("leaseUntil").asText());
    }

    @Test
    void shouldRefuseWhenAKeyIsUsedForAnotherCase() {
        Browser carl = keyed("carl");
        carl.post("exceptions/X-2/comments", Map.of("text", "seen"));

        assertThat(carl.post("exceptions/X-9/comments", Map.of("text", "seen")).status())
                .isEqualTo(422);
        assertThat(
                        CONSOLE.signedIn("carl")
                                .post("exceptions/X-2/comments", Map.of("text", "seen"))
                                .status())
                .as("without a key")
                .isEqualTo(400);
    }

    @Test
    void shouldRefuseAClaimWhileSomebodyElseWorksOnIt() throws Exception {
        happened(CaseEventKind.CLAIMED, "pam", "", standing("", "pam", ""));

        Answer refused = keyed("ann").put("exceptions/X-2/lease", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).startsWith("pam works on it until");
        assertThat(keyed("pam").put("exceptions/X-2/lease", Map.of()).status()).isEqualTo(202);
        CONSOLE.pass(600_001);
        assertThat(keyed("ann").put("exceptions/X-2/lease", Map.of()).status())
                .as("a lease that is over holds up nobody")
                .isEqualTo(202);
        CONSOLE.pass(-600_001);
    }

    @Test
    void shouldShowWhoWorksOnItInListAndDossier() throws Exception {
        happened(CaseEventKind.ASSIGNED, "carl", "", standing("analyst", "", ""));
        happened(CaseEventKind.COMMENTED, "ann", "asked the bank", standing("analyst", "", ""));
        happened(CaseEventKind.CLAIMED, "pam", "", standing("analyst", "pam", ""));
        Browser ann = CONSOLE.signedIn("ann");

        JsonNode row = ann.get("exceptions?q=X-2").json().path("data").path(0);
        JsonNode dossier = ann.get("exceptions/X-2").json();

        assertThat(row.path("assignee").asText()).isEqualTo("analyst");
        assertThat(row.path("lease").path("holder").asText()).isEqualTo("pam");
        assertThat(dossier.path("lease")).isEqualTo(row.path("lease"));
        JsonNode casework = dossier.path("casework");
        assertThat(casework.path("assignable").toString())
                .isEqualTo("[\"analyst\",\"controller\"]");
        assertThat(casework.path("events").findValuesAsText("text")).contains("asked the bank");
        assertThat(dossier.path("history").findValuesAsText("what"))
                .contains("case commented: asked the bank");
    }

    @ParameterizedTest(name = "assignee {0}, holder {1}, proposed by {2}: {3}")
    @CsvSource({
        "'', '', '', open",
        "analyst, '', '', assigned",
        "analyst, pam, '', inWork",
        "analyst, pam, carl, proposed"
    })
    void shouldTellHowFarACaseIs(String assignee, String holder, String proposer, String stands)
            throws Exception {
        happened(CaseEventKind.ASSIGNED, "carl", "", standing(assignee, holder, proposer));
        Browser ann = CONSOLE.signedIn("ann");

        assertThat(ann.get("exceptions?q=X-2").json().at("/data/0/standing").asText())
                .isEqualTo(stands);
        assertThat(ann.get("exceptions/X-2").json().path("standing").asText()).isEqualTo(stands);
    }

    @Test
    void shouldLetNobodyApproveWhatHeProposed() throws Exception {
        happened(CaseEventKind.PROPOSED, "carl", "", standing("", "", "carl"));

        assertThat(approve("carl")).isEqualTo(409);
        assertThat(approve("ann")).as("no role to approve").isEqualTo(403);
        assertThat(approve("olga")).isEqualTo(202);
    }

    private static int approve(String user) {
        return keyed(user).post("exceptions/X-2/approval", Map.of()).status();
    }

    @Test
    void shouldRefuseWhatWasMeantForTheCaseAsItWas() throws Exception {
        Browser carl = CONSOLE.signedIn("carl");
        String seen = carl.get("exceptions/X-2").header("ETag");
        String asCase = carl.get("exceptions/X-2/case").header("ETag");
        happened(CaseEventKind.ASSIGNED, "ann", "", standing("analyst", "", ""));

        for (String stale : List.of(seen, asCase)) {
            Browser late = carl.once().with("If-Match", stale);
            for (String what : List.of("assign", "escalate", "proposal", "approval", "comments")) {
                assertThat(late.post("exceptions/X-2/" + what, Map.of("text", "x")).status())
                        .as(what)
                        .isEqualTo(412);
            }
            assertThat(late.put("exceptions/X-2/lease", Map.of()).status()).isEqualTo(412);
            assertThat(late.method("DELETE", "exceptions/X-2/lease").status()).isEqualTo(412);
        }
        assertThat(inbox()).isEmpty();
        assertThat(carl.get("exceptions/X-2/case").header("ETag")).isNotEqualTo(asCase);
    }

    @Test
    void shouldTakeWhatIsMeantForTheCaseAsItIs() {
        Browser carl = CONSOLE.signedIn("carl");
        Answer dossier = carl.get("exceptions/X-2");
        Answer ofCase = carl.get("exceptions/X-2/case");
        Map<String, String> wanted = Map.of("assignee", "controller");

        assertThat(ofCase.json()).isEqualTo(dossier.json().path("casework"));
        for (Answer answer : List.of(dossier, ofCase)) {
            Browser sender = carl.once().with("If-Match", answer.header("ETag"));
            assertThat(sender.post("exceptions/X-2/assign", wanted).status()).isEqualTo(202);
        }
        String version = ofCase.json().path("version").asText();
        assertThat(escalate(carl.once(), version)).isEqualTo(202);
        assertThat(escalate(carl.once(), "1.2")).isEqualTo(412);
        assertThat(escalate(carl.once().with("If-Match", "\"1.2\""), version))
                .as("two versions at once")
                .isEqualTo(412);
        assertThat(escalate(carl.once().with("If-Match", "W/\"1\""), null)).isEqualTo(400);
        assertThat(carl.with("If-None-Match", ofCase.header("ETag")).get("exceptions/X-2/case"))
                .extracting(Answer::status)
                .isEqualTo(304);
    }

    private static int escalate(Browser browser, String version) {
        Map<String, String> body =
                version == null
                        ? Map.of("text", "too hard")
                        : Map.of("text", "too hard", "version", version);
        return browser.post("exceptions/X-2/escalate", body).status();
    }

    @Test
    void shouldNotTellTheCaseOfAnotherCompany() {
        assertThat(CONSOLE.signedIn("ann").get("exceptions/X-9/case").status()).isEqualTo(404);
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
    void shouldLetOnlySomeRolesCommentWhenABankLineWaits(String user, int status)
            throws IOException {
        assertThat(keyed(user).post("exceptions/X-2/comments", Map.of("text", "seen")).status())
                .isEqualTo(status);
        assertThat(inbox()).hasSize(status == 202 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "comments, ' ', '', 422",
        "escalate, '', '', 422",
        "proposal, '', '', 422",
        "assign, '', zoe, 409",
        "assign, '', analyst, 202",
        "assign, '', '', 202",
        "escalate, too hard, '', 202"
    })
    void shouldRefuseWhatCannotBe(String what, String text, String assignee, int status) {
        assertThat(
                        keyed("carl")
                                .post(
                                        "exceptions/X-2/" + what,
                                        Map.of("text", text, "assignee", assignee))
                                .status())
                .isEqualTo(status);
    }

    @Test
    void shouldNotTellOfACaseOfAnotherCompany() {
        assertThat(keyed("ann").post("exceptions/X-9/comments", Map.of("text", "x")).status())
                .isEqualTo(404);
        assertThat(keyed("ann").put("exceptions/X-9/lease", Map.of()).status()).isEqualTo(404);
    }

    private static void happened(CaseEventKind kind, String by, String text, CaseStanding standing)
            throws SQLException {
        sequence++;
        CaseEvent event =
                new CaseEvent(
                        "X-2",
                        "acme",
                        1,
                        sequence,
                        kind,
                        TestConsole.NOW - 1_000,
                        by,
                        text,
                        "",
                        standing);
        CONSOLE.database().transaction(c -> StoreWriter.writeCaseEvents(c, List.of(event)));
    }

    private static CaseStanding standing(String assignee, String holder, String proposer) {
        return new CaseStanding(
                true,
                "bank",
                assignee,
                "",
                holder,
                holder.isEmpty() ? 0 : LEASE_END,
                TestConsole.NOW + 86_400_000,
                proposer,
                "");
    }

    private static Browser keyed(String user) {
        keys++;
        return CONSOLE.signedIn(user).with("Idempotency-Key", "case-key-" + keys);
    }

    private static List<Path> inbox() throws IOException {
        Path folder = CONSOLE.inbox();
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

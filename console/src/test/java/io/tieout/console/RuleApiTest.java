package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.console.Browser.Answer;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.RuleFlow;
import io.tieout.core.documents.RuleSet;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Rules: checked, tried, proposed by one person, published by another. */
class RuleApiTest {

    @RegisterExtension static final TestConsole CONSOLE = new TestConsole();

    private static final Map<String, Browser> SIGNED_IN = new HashMap<>();
    private static int keys;

    @BeforeEach
    void forget() throws Exception {
        if (Files.isDirectory(CONSOLE.inbox())) {
            for (Path file : inbox()) {
                Files.delete(file);
            }
        }
        try (var connection = CONSOLE.database().connection();
                var statement = connection.createStatement()) {
            statement.execute("truncate rule_set, rule_proposal");
        }
    }

    @Test
    void shouldShowTheConfigurationWhenNothingWasPublished() {
        JsonNode rules = as("ann").get("rules").json();

        assertThat(rules).as("two scopes of each of three flows").hasSize(6);
        JsonNode all = rules.get(0);
        assertThat(all.path("companyId").isNull()).isTrue();
        assertThat(all.path("version").asInt()).isEqualTo(1);
        assertThat(all.path("autonomy").asText()).isEqualTo("AUTO");
        assertThat(value(all, "latestLag")).isEqualTo("10");
        assertThat(value(all, "fee.lowerPercent")).isEqualTo("5");
        assertThat(rules.get(1).path("companyId").asText()).isEqualTo("acme");
        assertThat(rules.get(1).path("own").asBoolean()).isFalse();
        assertThat(as("vic").get("rules").json()).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({
        "latestLagg, 3, latestLagg, is not a key",
        "latestLag, soon, latestLag, cannot be 'soon'",
        "latestLag, -9, latestLag, earliestLag -5 is after latestLag -9",
        "voidDays, -1, voidDays, is negative",
        "fee.lowerPercent, -2, fee.lowerPercent, lowerPercent",
        "fee, 3, fee, has keys of its own",
        "autonomy, ALWAYS, autonomy, cannot be 'ALWAYS'"
    })
    void shouldNameTheFieldOfAValueThatCannotBe(
            String key, String value, String field, String message) {
        Browser carl = as("carl");
        JsonNode checked = carl.post("rules:lint", values(key, value)).json();

        assertThat(checked.path("ok").asBoolean()).isFalse();
        assertThat(checked.path("errors").findValuesAsText("field")).contains(field);
        assertThat(checked.path("errors").get(0).path("message").asText()).contains(message);
        Answer refused = propose("carl", null, Map.of(key, value));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .contains("values." + field);
    }

    @Test
    void shouldAcceptTwoValuesThatAreRightTogether() {
        JsonNode checked =
                as("carl")
                        .post(
                                "rules:lint",
                                Map.of("values", Map.of("earliestLag", "12", "latestLag", "14")))
                        .json();

        assertThat(checked.path("ok").asBoolean()).isTrue();
        assertThat(checked.path("changes").findValuesAsText("key"))
                .containsExactly("earliestLag", "latestLag");
        assertThat(checked.path("changes").get(1).path("before").asText()).isEqualTo("10");
    }

    @Test
    void shouldPublishTheRulesOfEachFlowByThemselves() throws Exception {
        Map<String, Object> wanted =
                Map.of(
                        "flow",
                        "payables",
                        "values",
                        Map.of("autonomy", "SUGGEST", "company.price.upperPercent", "0"),
                        "reason",
                        "prices rose");
        String bank = propose("carl", null, Map.of("latestLag", "12")).json().path("id").asText();
        String id = keyed("carl").post("rules/proposals", wanted).json().path("id").asText();
        assertThat(keyed("eve").post("rules/proposals/" + id + ":publish", Map.of()).status())
                .isEqualTo(202);

        assertThat(inbox()).hasSize(1);
        JsonNode line = Browser.JSON.readTree(Files.readString(inbox().get(0)));
        assertThat(line.path("flow").asText()).isEqualTo("payables");
        assertThat(line.path("values").path("company.price.upperPercent").asText()).isEqualTo("0");
        JsonNode rules = as("ann").get("rules").json();
        assertThat(rules.findValuesAsText("comingVersion")).containsOnly("2");
        assertThat(rules.get(4).path("flow").asText()).isEqualTo("payables");
        assertThat(rules.get(4).path("comingVersion").asInt()).isEqualTo(2);
        assertThat(value(rules.get(4), "company.tax.upperAbsolute")).isEqualTo("0.05");
        JsonNode first = as("eve").get("rules/proposals").json();
        assertThat(first.findValuesAsText("id")).contains(bank);
        assertThat(keyed("eve").post("rules/proposals/" + bank + ":publish", Map.of()).status())
                .as("no rules of its own flow were published since")
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "payables, certainMillis, 1, is not a key",
        "payables, company.price.upperPercent, -1, is negative",
        "payables, orderRequired, perhaps, cannot be 'perhaps'",
        "cash, duplicateDays, 3, is not a key",
        "cash, lateDiscountDays, -3, is below 0"
    })
    void shouldNameWhatIsNotPublishedOfAFlow(
            String flow, String key, String value, String message) {
        JsonNode checked =
                as("carl")
                        .post("rules:lint", Map.of("flow", flow, "values", Map.of(key, value)))
                        .json();

        assertThat(checked.path("ok").asBoolean()).isFalse();
        assertThat(checked.path("errors").get(0).path("message").asText()).contains(message);
    }

    @Test
    void shouldPutThemIntoForceWhenASecondPersonPublishes() throws Exception {
        String id = propose("carl", null, Map.of("latestLag", "12")).json().path("id").asText();
        assertThat(inbox()).as("nothing before it is published").isEmpty();
        JsonNode seen = as("eve").get("rules/proposals").json().get(0);
        assertThat(seen.path("mayPublish").asBoolean()).isTrue();
        assertThat(seen.path("changes").get(0).path("after").asText()).isEqualTo("12");

        Browser eve = keyed("eve");
        Answer published = eve.post("rules/proposals/" + id + ":publish", Map.of());
        Answer again = eve.post("rules/proposals/" + id + ":publish", Map.of());

        assertThat(published.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(published.json());
        assertThat(published.json().path("version").asInt()).isEqualTo(2);
        assertThat(inbox()).hasSize(1);
        JsonNode line = Browser.JSON.readTree(Files.readString(inbox().get(0)));
        assertThat(line.path("author").asText()).isEqualTo("carl");
        assertThat(line.path("approvedBy").asText()).isEqualTo("eve");
        assertThat(line.path("flow").asText()).isEqualTo("bank");
        assertThat(line.path("values").path("latestLag").asText()).isEqualTo("12");
        JsonNode coming = as("vic").get("rules").json().get(0);
        assertThat(coming.path("version").asInt()).isEqualTo(1);
        assertThat(coming.path("comingVersion").asInt()).isEqualTo(2);

        observe(line, 5_000);

        JsonNode now = as("vic").get("rules").json().get(0);
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(now.has("comingVersion")).isFalse();
        assertThat(now.path("since").asText()).isEqualTo("1970-01-01T00:00:05Z");
        assertThat(now.path("approvedBy").asText()).isEqualTo("eve");
        assertThat(value(now, "latestLag")).isEqualTo("12");
        JsonNode versions = as("vic").get("rules/versions").json();
        assertThat(versions.findValuesAsText("state")).containsExactly("inForce");
    }

    @Test
    void shouldRefuseWhenTheMakerPublishes() throws IOException {
        String id = propose("carl", null, Map.of("latestLag", "12")).json().path("id").asText();
        assertThat(as("carl").get("rules/proposals").json().get(0).path("mayPublish").asBoolean())
                .isFalse();

        Answer refused = keyed("carl").post("rules/proposals/" + id + ":publish", Map.of());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("detail").asText()).contains("carl wrote the rules");
        assertThat(inbox()).isEmpty();
        assertThat(as("eve").get("rules/proposals").json().get(0).path("state"))
                .hasToString("\"open\"");
    }

    @Test
    void shouldRefuseWhenOtherRulesWerePublishedSince() throws IOException {
        String first = propose("carl", null, Map.of("latestLag", "12")).json().path("id").asText();
        String second = propose("carl", null, Map.of("latestLag", "14")).json().path("id").asText();
        keyed("eve").post("rules/proposals/" + first + ":publish", Map.of());

        Answer refused = keyed("eve").post("rules/proposals/" + second + ":publish", Map.of());

        assertThat(refused.status()).isEqualTo(412);
        assertThat(inbox()).hasSize(1);
        assertThat(keyed("eve").post("rules/proposals/" + first + ":publish", Map.of()).status())
                .as("it is decided")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"ann, 403", "vic, 403", "ada, 403", "eve, 403", "carl, 202"})
    void shouldLetOnlyControllersPropose(String user, int status) {
        assertThat(propose(user, null, Map.of("latestLag", "12")).status()).isEqualTo(status);
    }

    @Test
    void shouldKeepAControllerOfOneCompanyWithItsRules() throws Exception {
        assertThat(propose("olga", null, Map.of("latestLag", "12")).status()).isEqualTo(403);
        assertThat(propose("olga", "bolt", Map.of("latestLag", "12")).status()).isEqualTo(403);
        String own =
                propose("olga", "acme", Map.of("autonomy", "SUGGEST")).json().path("id").asText();
        String others =
                propose("carl", "bolt", Map.of("latestLag", "9")).json().path("id").asText();

        assertThat(as("olga").get("rules/proposals").json()).hasSize(1);
        assertThat(keyed("olga").post("rules/proposals/" + others + ":publish", Map.of()).status())
                .isEqualTo(404);
        assertThat(keyed("carl").post("rules/proposals/" + own + ":publish", Map.of()).status())
                .isEqualTo(202);
        observe(Browser.JSON.readTree(Files.readString(inbox().get(0))), 7_000);
        JsonNode acme = as("olga").get("rules").json().get(1);
        assertThat(acme.path("own").asBoolean()).isTrue();
        assertThat(acme.path("autonomy").asText()).isEqualTo("SUGGEST");
    }

    @Test
    void shouldRefuseAProposalThatChangesNothingOrGivesNoReason() {
        assertThat(propose("carl", null, Map.of("latestLag", "10")).status()).isEqualTo(422);
        Answer unsaid =
                keyed("carl").post("rules/proposals", Map.of("values", Map.of("latestLag", "12")));
        assertThat(unsaid.json().path("errors").get(0).path("field").asText()).isEqualTo("reason");
    }

    @Test
    void shouldTakeAProposalBack() {
        String id = propose("carl", null, Map.of("latestLag", "12")).json().path("id").asText();

        assertThat(keyed("carl").post("rules/proposals/" + id + ":withdraw", Map.of()).status())
                .isEqualTo(200);
        assertThat(keyed("eve").post("rules/proposals/" + id + ":publish", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void shouldKeepWhatTheBackTestSaidWithTheProposal() {
        Map<String, Object> wanted = values("latestLag", "13");
        Answer begun = keyed("carl").post("rules:backtest", wanted);
        assertThat(begun.status()).isEqualTo(202);
        String id = begun.json().path("id").asText();
        assertThat(begun.header("Location")).isEqualTo("/api/v1/operations/" + id);

        JsonNode done = finished(id);
        assertThat(done.path("result").path("gained").asInt()).isEqualTo(8);
        assertThat(done.path("result").path("proposed").path("matchRate").asDouble())
                .isEqualTo(0.8);
        Map<String, Object> other = values("latestLag", "14");
        other.put("backTestId", id);
        assertThat(keyed("carl").post("rules/proposals", other).status())
                .as("of other values")
                .isEqualTo(422);
        wanted.put("backTestId", id);
        keyed("carl").post("rules/proposals", wanted);
        JsonNode seen = as("eve").get("rules/proposals").json().get(0);
        assertThat(seen.path("backTest").path("lost").asInt()).isEqualTo(2);
        assertThat(as("olga").get("operations/" + id).status())
                .as("its rows are of all companies")
                .isEqualTo(404);
        assertThat(as("olga").get("rules/proposals").json().get(0).has("backTest")).isFalse();
    }

    @Test
    void shouldSayWhyWhenABackTestFails() {
        String id =
                keyed("carl")
                        .post("rules:backtest", values("maxSubsetItems", "0"))
                        .json()
                        .path("id")
                        .asText();

        assertThat(finished(id).path("detail").asText()).isEqualTo("the run ended with 5");
        assertThat(as("carl").get("operations/bt-none").status()).isEqualTo(404);
    }

    private static JsonNode finished(String id) {
        Browser carl = as("carl");
        long givenUp = System.nanoTime() + 20_000_000_000L;
        JsonNode now = carl.get("operations/" + id).json();
        while (now.path("state").asText().equals("running") && System.nanoTime() < givenUp) {
            now = carl.get("operations/" + id).json();
        }
        assertThat(now.path("state").asText()).isNotEqualTo("running");
        return now;
    }

    private static Map<String, Object> values(String key, String value) {
        return new HashMap<>(
                Map.of("values", Map.of(key, value), "reason", "banks book later now"));
    }

    private static Answer propose(String user, String company, Map<String, String> values) {
        Map<String, Object> body = new HashMap<>();
        body.put("values", values);
        body.put("reason", "banks book later now");
        if (company != null) {
            body.put("companyId", company);
        }
        return keyed(user).post("rules/proposals", body);
    }

    /** Signing in takes as long as a password's hash, so each does it once. */
    private static Browser as(String user) {
        return SIGNED_IN.computeIfAbsent(user, CONSOLE::signedIn);
    }

    private static Browser keyed(String user) {
        return as(user).with("Idempotency-Key", "rules-" + ++keys);
    }

    private static String value(JsonNode rules, String key) {
        for (JsonNode it : rules.path("values")) {
            if (it.path("key").asText().equals(key)) {
                return it.path("value").asText();
            }
        }
        throw new AssertionError("no value " + key);
    }

    /** What the engine writes when it has taken a line in. */
    private static void observe(JsonNode line, long atMillis) throws Exception {
        Map<String, String> values = new HashMap<>();
        line.path("values")
                .properties()
                .forEach(it -> values.put(it.getKey(), it.getValue().asText()));
        RuleSet rules =
                new RuleSet(
                        line.path("id").asText(),
                        RuleFlow.BANK,
                        line.hasNonNull("companyId") ? line.path("companyId").asText() : null,
                        line.path("version").asInt(),
                        values,
                        line.path("author").asText(),
                        line.path("approvedBy").asText(),
                        line.path("reason").asText(),
                        Instant.parse(line.path("publishedAt").asText()));
        CONSOLE.database()
                .transaction(
                        c ->
                                StoreWriter.writeDocuments(
                                        c, List.of(new Observed(rules, "f", "1", atMillis))));
    }

    private static List<Path> inbox() throws IOException {
        if (!Files.isDirectory(CONSOLE.inbox())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(CONSOLE.inbox())) {
            return files.sorted().toList();
        }
    }
}
